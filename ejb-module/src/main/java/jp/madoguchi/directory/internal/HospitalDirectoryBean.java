package jp.madoguchi.directory.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.madoguchi.directory.DirectoryAnswer;
import jp.madoguchi.directory.DirectoryAnswer.Away;
import jp.madoguchi.directory.HospitalDirectory;

/**
 * Asks in a thread of the server's: limits of single answers add up, and a person who waits is told
 * within one.
 */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HospitalDirectoryBean implements HospitalDirectory {
  private static final System.Logger LOG = System.getLogger(HospitalDirectoryBean.class.getName());

  @Resource ManagedExecutorService executor;

  @Override
  @PermitAll
  public DirectoryAnswer ask(String name, char[] password) {
    if (name.isBlank() || password.length == 0) {
      return new DirectoryAnswer.Declined();
    }
    LdapSettings settings = LdapSettings.set();
    char[] own = password.clone();
    Future<DirectoryAnswer> answer;
    try {
      answer =
          executor.submit(
              () -> {
                try {
                  return new LdapQuestion(settings).ask(name, own);
                } finally {
                  Arrays.fill(own, '\0');
                }
              });
    } catch (RejectedExecutionException full) {
      Arrays.fill(own, '\0');
      return new Away(Away.WhyAway.SLOW);
    }
    try {
      return answer.get(settings.milliseconds(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      answer.cancel(true);
      LOG.log(System.Logger.Level.WARNING, "the hospital's directory gave no answer in time");
      return new Away(Away.WhyAway.SLOW);
    } catch (InterruptedException stopped) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return new Away(Away.WhyAway.SLOW);
    } catch (ExecutionException broken) {
      throw new IllegalStateException("the directory could not be asked", broken.getCause());
    }
  }
}
