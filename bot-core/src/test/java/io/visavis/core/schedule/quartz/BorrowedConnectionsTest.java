package io.visavis.core.schedule.quartz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class BorrowedConnectionsTest {
    private final HikariDataSource pool = mock(HikariDataSource.class);
    private final BorrowedConnections borrowed = new BorrowedConnections(pool);

    @Test
    void quartz_is_lent_connections_of_the_products_own_pool() throws SQLException {
        Connection connection = mock(Connection.class);
        when(pool.getConnection()).thenReturn(connection);
        assertThat(borrowed.getConnection()).isSameAs(connection);
    }

    @Test
    void the_pool_outlives_the_scheduler() throws SQLException {
        borrowed.initialize();
        borrowed.shutdown();
        Mockito.verifyNoInteractions(pool);
    }

    @Test
    void a_pool_that_has_none_to_give_says_so_to_quartz_which_asks_again() throws SQLException {
        when(pool.getConnection()).thenThrow(new SQLException("none free"));
        assertThatThrownBy(borrowed::getConnection)
                .isInstanceOf(SQLException.class)
                .hasMessage("none free");
    }
}
