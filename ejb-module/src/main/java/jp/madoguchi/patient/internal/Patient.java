package jp.madoguchi.patient.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import jp.madoguchi.node.FittedText;
import jp.madoguchi.patient.BirthDate;
import jp.madoguchi.patient.Folding;
import jp.madoguchi.patient.InsuranceView;
import jp.madoguchi.patient.InsuredPerson;
import jp.madoguchi.patient.KanaName;
import jp.madoguchi.patient.NameComparison;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.patient.PatientView;

/** A patient of the register (患者). */
@Entity
@Table(name = "patient")
@Cacheable(false)
class Patient {
  private static final int LONGEST = 200;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "patient_seq")
  @SequenceGenerator(name = "patient_seq", sequenceName = "patient_seq", allocationSize = 50)
  private Long id;

  @Column(name = "patient_number")
  private String number;

  @Column(name = "full_name")
  private String name;

  @Column(name = "name_kana")
  private String nameKana;

  @Column(name = "name_folded")
  private String nameFolded;

  @Column(name = "kana_folded")
  private String kanaFolded;

  @Column(name = "name_loose")
  private String nameLoose;

  @Column(name = "kana_loose")
  private String kanaLoose;

  @Column(name = "folding_version")
  private int foldingVersion;

  @Column(name = "birth_date")
  private LocalDate birthDate;

  /** As received where only a part is known, {@code 19450000}; else null. */
  @Column(name = "birth_received")
  private String birthReceived;

  private String sex;

  @Column(name = "postal_code")
  private String postalCode;

  private String address;

  @Column(name = "registered_at")
  private Instant registeredAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Version private long version;

  protected Patient() {}

  Patient(PatientView person, Instant now) {
    this.number = person.number().value();
    this.registeredAt = now;
    change(person, now);
  }

  /** Takes the person's texts; says whether anything changed. */
  final boolean change(PatientView person, Instant now) {
    boolean changed = !person.equals(view(person.insurance()));
    if (changed) {
      name = person.name();
      nameKana = person.nameKana();
      fold();
      birth(person);
      sex = person.sex();
      postalCode = person.postalCode();
      address = person.address();
      changedAt = now;
    }
    return changed;
  }

  /**
   * Whether the number is given to another person: birth date and name are both no more the same.
   */
  boolean becomesAnother(PatientView person) {
    InsuredPerson before = new InsuredPerson(name, null, nameKana, birthDate, sex);
    NameComparison names = NameComparison.between(person, before);
    return !person.birthDate().equals(birthDate) && !names.writtenSame() && !names.kanaSame();
  }

  /** A system that cannot say that a part is unknown repeats the day that stands for it. */
  private void birth(PatientView person) {
    boolean whole = person.birth().whole().isPresent();
    if (!whole) {
      birthReceived = person.birth().text();
    } else if (!person.birthDate().equals(birthDate)) {
      birthReceived = null;
    }
    birthDate = person.birthDate();
  }

  /**
   * Makes the folded columns of what is written, as this release folds; compatibility forms can be
   * longer than they look.
   */
  final void fold() {
    nameFolded = FittedText.fit(Folding.variants(name), LONGEST);
    kanaFolded = FittedText.fit(new KanaName(nameKana).folded(), LONGEST);
    nameLoose = FittedText.fit(Folding.loosely(name), LONGEST);
    kanaLoose = FittedText.fit(Folding.soundsLike(nameKana), LONGEST);
    foldingVersion = Folding.VERSION;
  }

  Long id() {
    return id;
  }

  long version() {
    return version;
  }

  String number() {
    return number;
  }

  LocalDate birthDate() {
    return birthDate;
  }

  PatientView view(InsuranceView insurance) {
    return new PatientView(
        new PatientNumber(number),
        name,
        nameKana,
        birthDate,
        sex,
        postalCode,
        address,
        insurance,
        BirthDate.read(birthReceived).orElse(null));
  }

  @Override
  public String toString() {
    return "Patient[" + id + "]";
  }
}
