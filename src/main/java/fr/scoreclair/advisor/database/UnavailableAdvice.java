package fr.scoreclair.advisor.database;

import fr.scoreclair.advisor.base.Unavailable;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.transaction.annotation.Transactional;

/**
 * Around every {@code @Transactional} of the house: a database that is gone, hung, locked or that denies is
 * {@link Unavailable}, whether it shows at begin, in a statement or at commit. What the data themselves refuse (a duplicate
 * key, a conflict) stays what it is.
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class UnavailableAdvice {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor unavailableWhereTheDatabaseIs() {
        ComposablePointcut transactional = new ComposablePointcut(
                        new AnnotationMatchingPointcut(Transactional.class, null, true))
                .union((org.springframework.aop.Pointcut)
                        new AnnotationMatchingPointcut(null, Transactional.class, true))
                .intersection((org.springframework.aop.ClassFilter)
                        type -> type.getName().startsWith("fr.scoreclair."));
        MethodInterceptor translation = call -> {
            try {
                return call.proceed();
            } catch (TransactionException | DataAccessException e) {
                if (isFailure(e)) {
                    throw new Unavailable("database", e);
                }
                throw e;
            }
        };
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(transactional, translation);
        // outside the transaction, so that begin and commit are seen; inside the access check
        advisor.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        return advisor;
    }

    static boolean isFailure(RuntimeException e) {
        if (e instanceof TransactionException) {
            return e instanceof CannotCreateTransactionException
                    || e instanceof TransactionSystemException
                    || e instanceof TransactionTimedOutException;
        }
        return e instanceof PermissionDeniedDataAccessException
                || !(e instanceof OptimisticLockingFailureException
                        || e instanceof DataIntegrityViolationException
                        || e instanceof InvalidDataAccessApiUsageException
                        || e instanceof InvalidDataAccessResourceUsageException
                        || e instanceof IncorrectResultSizeDataAccessException);
    }
}
