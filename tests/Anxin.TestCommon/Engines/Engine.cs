namespace Anxin.TestCommon;

/// <summary>Every test of the database runs on both.</summary>
public enum Engine { Sqlite, Postgres }
