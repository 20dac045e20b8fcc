package jp.madoguchi.web.staff;

import java.io.Serializable;
import java.time.LocalDate;
import jp.madoguchi.access.Employment;
import jp.madoguchi.access.StaffDetails;
import jp.madoguchi.access.StaffJob;

/** What is typed about a person, as the façade takes it. */
public class TypedPerson implements Serializable {
  private static final long serialVersionUID = 1L;

  private String number;
  private String name;
  private String kana;
  private StaffJob job;
  private String department;
  private LocalDate starts;
  private LocalDate ends;
  private LocalDate leaveFrom;
  private LocalDate leaveUntil;

  /** Filled with what is known. */
  static TypedPerson of(StaffDetails details) {
    TypedPerson typed = new TypedPerson();
    typed.number = details.staffNumber();
    typed.name = details.displayName();
    typed.kana = details.kana();
    typed.job = details.job();
    typed.department = details.department();
    typed.starts = details.employment().startsOn();
    typed.ends = details.employment().endsOn();
    typed.leaveFrom = details.employment().leaveFrom();
    typed.leaveUntil = details.employment().leaveUntil();
    return typed;
  }

  StaffDetails details() {
    return new StaffDetails(
        number, name, kana, job, department, new Employment(starts, ends, leaveFrom, leaveUntil));
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getKana() {
    return kana;
  }

  public void setKana(String kana) {
    this.kana = kana;
  }

  public StaffJob getJob() {
    return job;
  }

  public void setJob(StaffJob job) {
    this.job = job;
  }

  public String getDepartment() {
    return department;
  }

  public void setDepartment(String department) {
    this.department = department;
  }

  public LocalDate getStarts() {
    return starts;
  }

  public void setStarts(LocalDate starts) {
    this.starts = starts;
  }

  public LocalDate getEnds() {
    return ends;
  }

  public void setEnds(LocalDate ends) {
    this.ends = ends;
  }

  public LocalDate getLeaveFrom() {
    return leaveFrom;
  }

  public void setLeaveFrom(LocalDate leaveFrom) {
    this.leaveFrom = leaveFrom;
  }

  public LocalDate getLeaveUntil() {
    return leaveUntil;
  }

  public void setLeaveUntil(LocalDate leaveUntil) {
    this.leaveUntil = leaveUntil;
  }
}
