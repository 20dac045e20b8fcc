package jp.madoguchi.bulk;

/** Who is asked about (対象). */
public enum BulkPopulation {
  /** 患者番号の一覧: tomorrow's bookings, for instance, as the hospital's system lists them. */
  LIST,
  /** 継続患者: everybody with an insurance on file. */
  CONTINUING,
  /** Those whom the centre knows by month or by consent. */
  CENTRE
}
