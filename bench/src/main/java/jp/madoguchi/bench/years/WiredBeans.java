package jp.madoguchi.bench.years;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.access.Workplace;
import jp.madoguchi.access.internal.AccountsBean;
import jp.madoguchi.access.internal.LoginAttempts;
import jp.madoguchi.audit.ContinuingReads;
import jp.madoguchi.audit.internal.AuditLedgerBean;
import jp.madoguchi.audit.internal.AuditWriter;
import jp.madoguchi.audit.internal.LeakReportsBean;
import jp.madoguchi.clinical.internal.ClinicalFetches;
import jp.madoguchi.clinical.internal.MedicalRecordViewerBean;
import jp.madoguchi.clinical.internal.ViewingGate;
import jp.madoguchi.consent.internal.ConsentGateBean;
import jp.madoguchi.consent.internal.ConsentLedgerBean;
import jp.madoguchi.equipment.internal.EquipmentStateBean;
import jp.madoguchi.equipment.internal.ReaderDiaryBean;
import jp.madoguchi.patient.internal.PatientFileBean;
import jp.madoguchi.patient.internal.PatientRegisterBean;
import jp.madoguchi.qualification.internal.ConsentingAnswerBean;
import jp.madoguchi.reception.internal.ReceptionBoardBean;
import jp.madoguchi.task.internal.TaskBookBean;

/**
 * The program's own beans of one transaction without a server, for somebody who may do everything.
 * What no question of this bench needs answers nothing.
 */
final class WiredBeans {
  private final List<Object> parts = new ArrayList<>();

  WiredBeans(EntityManager em, Clock clock) {
    parts.addAll(
        List.of(
            em,
            clock,
            context(),
            new Workplace(),
            new ContinuingReads(),
            new AuditWriter(),
            new LoginAttempts(),
            new AccountsBean(),
            new AuditLedgerBean(),
            new LeakReportsBean(),
            new PatientFileBean(),
            new PatientRegisterBean(),
            new ConsentLedgerBean(),
            new ConsentGateBean(),
            new ConsentingAnswerBean(),
            new ReaderDiaryBean(),
            new TaskBookBean(),
            new EquipmentStateBean(),
            new ReceptionBoardBean(),
            new ViewingGate(),
            new ClinicalFetches(),
            new MedicalRecordViewerBean()));
    parts.forEach(this::fill);
  }

  <T> T part(Class<T> type) {
    return parts.stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
  }

  private void fill(Object bean) {
    for (Field field : bean.getClass().getDeclaredFields()) {
      if (field.isAnnotationPresent(EJB.class)
          || field.isAnnotationPresent(Inject.class)
          || field.isAnnotationPresent(Resource.class)
          || field.isAnnotationPresent(PersistenceContext.class)) {
        Object part =
            field.getType() == Event.class
                ? silent()
                : parts.stream().filter(field.getType()::isInstance).findFirst().orElse(null);
        if (part == null && field.getType().isInterface()) {
          part = empty(field.getType());
        }
        try {
          field.setAccessible(true);
          field.set(bean, part);
        } catch (IllegalAccessException e) {
          throw new IllegalStateException("field " + field, e);
        }
      }
    }
  }

  /** Answers that there is nothing: no lease, no node, no grant. */
  private static Object empty(Class<?> type) {
    return Proxy.newProxyInstance(
        WiredBeans.class.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> {
          Class<?> answer = method.getReturnType();
          if (answer == List.class || answer == Collection.class) {
            return List.of();
          } else if (answer == Optional.class) {
            return Optional.empty();
          } else if (answer == Map.class) {
            return Map.of();
          } else if (answer == Set.class) {
            return Set.of();
          }
          return answer == boolean.class ? false : null;
        });
  }

  private static Object silent() {
    return Proxy.newProxyInstance(
        WiredBeans.class.getClassLoader(),
        new Class<?>[] {Event.class},
        (proxy, method, arguments) -> null);
  }

  private static SessionContext context() {
    return (SessionContext)
        Proxy.newProxyInstance(
            WiredBeans.class.getClassLoader(),
            new Class<?>[] {SessionContext.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getCallerPrincipal" -> (Principal) () -> "bench";
                  case "isCallerInRole" -> true;
                  default -> null;
                });
  }
}
