package io.visavis.core.schedule.quartz;

import java.util.Objects;
import java.util.Properties;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.quartz.CronScheduleBuilder;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.DBConnectionManager;

/**
 * A tick each minute, on one node of the cluster, kept in PostgreSQL. What a tick does must look at the
 * database and not at the time of the tick: a failover holds ticks back for up to half a minute.
 */
public final class QuartzTicks implements AutoCloseable {
    private static final String TICK = "tick";
    private static final String WORK = "work";
    private static final String POOL = "visavis";

    private final Scheduler scheduler;

    private QuartzTicks(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * Joins the cluster and starts ticking, at once and then each minute.
     *
     * @param database migrated; its connections are borrowed and given back
     * @throws IllegalStateException when the scheduler cannot start
     */
    public static QuartzTicks start(DataSource database, Runnable everyMinute) {
        try {
            DBConnectionManager.getInstance().addConnectionProvider(POOL, new BorrowedConnections(database));
            Scheduler scheduler = new StdSchedulerFactory(settings()).getScheduler();
            scheduler.getContext().put(WORK, everyMinute);
            keepTicking(scheduler);
            scheduler.start();
            // After an outage nobody waits for the next full minute.
            scheduler.triggerJob(JobKey.jobKey(TICK));
            return new QuartzTicks(scheduler);
        } catch (SchedulerException e) {
            throw new IllegalStateException("the scheduler did not start: " + e.getMessage(), e);
        }
    }

    private static void keepTicking(Scheduler scheduler) throws SchedulerException {
        JobDetail job =
                JobBuilder.newJob(Tick.class).withIdentity(TICK).storeDurably().build();
        scheduler.addJob(job, true);
        TriggerKey key = TriggerKey.triggerKey(TICK);
        if (!scheduler.checkExists(key)) {
            scheduleOnce(scheduler, key);
        }
    }

    private static void scheduleOnce(Scheduler scheduler, TriggerKey key) throws SchedulerException {
        Trigger trigger = TriggerBuilder.newTrigger()
                .withIdentity(key)
                .forJob(TICK)
                .withSchedule(CronScheduleBuilder.cronSchedule("0 * * * * ?")
                        .inTimeZone(TimeZone.getTimeZone("UTC"))
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
        try {
            scheduler.scheduleJob(trigger);
        } catch (org.quartz.ObjectAlreadyExistsException e) {
            // Another node that starts at the same moment was faster: the tick is there, which is all we want.
            return;
        }
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", "visavis");
        settings.setProperty("org.quartz.scheduler.instanceId", "AUTO");
        settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        settings.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        settings.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        settings.setProperty("org.quartz.threadPool.threadCount", "1");
        settings.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        settings.setProperty("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
        settings.setProperty(
                "org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
        settings.setProperty("org.quartz.jobStore.dataSource", POOL);
        settings.setProperty("org.quartz.jobStore.isClustered", "true");
        settings.setProperty("org.quartz.jobStore.useProperties", "true");
        settings.setProperty("org.quartz.jobStore.clusterCheckinInterval", "5000");
        return settings;
    }

    /** Waits for a tick that runs. */
    @Override
    public void close() {
        try {
            scheduler.shutdown(true);
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs what the node that fires was given. Public because Quartz makes it by reflection. */
    @DisallowConcurrentExecution
    public static final class Tick implements Job {
        @Override
        public void execute(JobExecutionContext context) throws JobExecutionException {
            try {
                Object work = context.getScheduler().getContext().get(WORK);
                ((Runnable) Objects.requireNonNull(work)).run();
            } catch (SchedulerException | RuntimeException e) {
                // Not fired again at once: the next minute's tick does all that this one should have done.
                throw new JobExecutionException(e.getClass().getName(), false);
            }
        }
    }
}
