namespace Anxin.Rules;

/// <summary>Where a clue came in (来源).</summary>
public enum Channel
{
    Hotline12351,
    LettersAndVisits,
    PublicOpinion,
    LabourMonitoring,
    Inspection,
    WorkerReport,
    UnionInformant,
    OtherAgency,
    Other,
}
