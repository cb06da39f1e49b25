package io.visavis.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Sound JSON made unsound: members missing, of a wrong type, null, huge, deep; and bytes that are no text. */
final class Mutation {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int HUGE = 60_000;
    private static final int DEEP = 5_000;

    private final RandomGenerator random;

    Mutation(RandomGenerator random) {
        this.random = random;
    }

    /** One to four members changed. The JSON given stays as it is. */
    JsonNode of(JsonNode sound) {
        JsonNode changed = sound.deepCopy();
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            List<JsonNode> containers = new ArrayList<>();
            collect(changed, containers);
            change(containers.get(random.nextInt(containers.size())));
        }
        return changed;
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode() && (node.size() > 0 || containers.isEmpty())) {
            containers.add(node);
        }
        node.forEach(child -> collect(child, containers));
    }

    private void change(JsonNode container) {
        if (container instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            if (random.nextInt(4) == 0) {
                object.remove(name);
            } else {
                object.set(name, strange(object));
            }
        } else if (container instanceof ArrayNode array && !array.isEmpty()) {
            int at = random.nextInt(array.size());
            if (random.nextInt(4) == 0) {
                array.remove(at);
            } else {
                array.set(at, strange(array));
            }
        }
    }

    private JsonNode strange(JsonNode around) {
        return switch (random.nextInt(12)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(random.nextLong());
            case 2 -> JSON.numberNode(Double.MAX_VALUE);
            case 3 -> JSON.booleanNode(random.nextBoolean());
            case 4 -> JSON.textNode("");
            case 5 -> JSON.textNode("y".repeat(HUGE));
            case 6 -> JSON.textNode("\u0000\u0007\ud800 \uffff\u202e{{DATE(0)}}<!channel>");
            case 7 -> JSON.arrayNode();
            case 8 -> JSON.objectNode();
            case 9 -> JSON.arrayNode().add(around.deepCopy());
            case 10 -> around.deepCopy();
            default -> JSON.textNode(Long.toString(random.nextInt()));
        };
    }

    /** The text, or what is left of it after bytes were cut off, changed, put in or nested without end. */
    byte[] bytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(10)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 1 -> flipped(bytes);
            case 2 -> joined(bytes, new byte[] {(byte) 0xc3, (byte) 0x28, (byte) 0xff, 0});
            case 3 -> "{\"type\":".repeat(DEEP).getBytes(StandardCharsets.UTF_8);
            case 4 -> ("{\"type\":\"event_callback\",\"event\":" + "[".repeat(DEEP)).getBytes(StandardCharsets.UTF_8);
            default -> bytes;
        };
    }

    private byte[] flipped(byte[] bytes) {
        byte[] changed = bytes.clone();
        for (int i = 0; i < 3 && changed.length > 0; i++) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return changed;
    }

    private byte[] joined(byte[] bytes, byte[] more) {
        int at = random.nextInt(bytes.length + 1);
        byte[] all = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(bytes, at, all, at + more.length, bytes.length - at);
        System.arraycopy(more, 0, all, at, more.length);
        return all;
    }

    static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
