package jp.madoguchi.medicine.internal;

import static jp.madoguchi.access.Role.Names.DENTIST;
import static jp.madoguchi.access.Role.Names.DOCTOR;
import static jp.madoguchi.access.Role.Names.GRANTED;
import static jp.madoguchi.access.Role.Names.PHARMACIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.medication.ListedMedicine;
import jp.madoguchi.medication.ListedMedicines;
import jp.madoguchi.medicine.MedicineDirectory;
import jp.madoguchi.medicine.MedicineTable;
import jp.madoguchi.medicine.NamedMedicine;

/** Looks codes up in the edition in effect at that moment; nothing is kept. */
@Stateless
@DenyAll
public class MedicineDirectoryBean implements MedicineDirectory {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Override
  @RolesAllowed({DOCTOR, DENTIST, PHARMACIST, GRANTED})
  public ListedMedicines listed(Set<String> receiptCodes) {
    Long drugs = inEffect();
    if (drugs == null) {
      return ListedMedicines.NONE;
    }
    Map<String, ListedMedicine> listed = new HashMap<>();
    Set<String> codes =
        receiptCodes.stream().filter(MedicineForm::isCode).collect(Collectors.toSet());
    for (DrugInMaster drug : new MedicineLookup(em).byCode(drugs, codes)) {
      drug.listed().ifPresent(medicine -> listed.put(drug.code(), medicine));
    }
    return new MedicinesOfOneEdition(listed);
  }

  @Override
  @RolesAllowed({DOCTOR, DENTIST, PHARMACIST, GRANTED})
  public List<NamedMedicine> search(String typed) {
    Long drugs = inEffect();
    return drugs == null ? List.of() : new MedicineSearch(em, drugs).offered(typed);
  }

  @Override
  @RolesAllowed({DOCTOR, DENTIST, PHARMACIST, GRANTED})
  public Optional<String> named(String code) {
    Long drugs = inEffect();
    return drugs == null || code == null || code.isEmpty()
        ? Optional.empty()
        : new MedicineSearch(em, drugs).name(code);
  }

  /** Asked of the database each time, so that all servers say the same. */
  private Long inEffect() {
    return em.createQuery(
            "select e.id from KeptMedicineTable t join KeptEdition e on e.id = t.activeId"
                + " where t.kind = :kind",
            Long.class)
        .setParameter("kind", MedicineTable.DRUGS)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }
}
