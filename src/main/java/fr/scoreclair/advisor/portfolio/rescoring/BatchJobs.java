package fr.scoreclair.advisor.portfolio.rescoring;

import javax.sql.DataSource;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.batch.infrastructure.support.DatabaseType;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Spring Batch on the application's own database and transactions: what it notes of a piece stands or falls with the piece. */
@Configuration(proxyBeanMethods = false)
class BatchJobs extends JdbcDefaultBatchConfiguration {

    private final DataSource dataSource;
    private final PlatformTransactionManager transactions;

    BatchJobs(DataSource dataSource, PlatformTransactionManager transactions) {
        this.dataSource = dataSource;
        this.transactions = transactions;
    }

    @Override
    protected DataSource getDataSource() {
        return dataSource;
    }

    @Override
    protected PlatformTransactionManager getTransactionManager() {
        return transactions;
    }

    /** Known, so that nobody has to ask the database before it is there. */
    @Override
    protected String getDatabaseType() {
        return DatabaseType.POSTGRES.name();
    }
}
