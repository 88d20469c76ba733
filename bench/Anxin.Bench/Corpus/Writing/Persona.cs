using Anxin.Rules;

namespace Anxin.Bench.Corpus.Writing;

/// <summary>How reports of a channel are; all figures are shares.</summary>
/// <param name="Weight">Of all reports.</param>
/// <param name="Care">Of fields written as registered.</param>
/// <param name="Heard">Whether names come by ear or by a pinyin keyboard; else from paper.</param>
/// <param name="Phone">Gives a telephone.</param>
/// <param name="Code">Gives a credit code.</param>
/// <param name="Site">Gives a site.</param>
/// <param name="Contractor">Gives the general contractor.</param>
/// <param name="Foreman">Names only the foreman.</param>
/// <param name="Guess">Takes the contractor on the notice board for the employer.</param>
/// <param name="Whole">Speaks for all who are owed.</param>
internal sealed record Persona(Channel Channel, double Weight, double Care, bool Heard, double Phone, double Code, double Site, double Contractor,
    double Foreman, double Guess, double Whole)
{
    public static readonly IReadOnlyList<Persona> All =
    [
        new(Channel.Hotline12351, 0.26, 0.25, true, 0.96, 0.00, 0.78, 0.20, 0.12, 0.09, 0.55),
        new(Channel.WorkerReport, 0.25, 0.20, true, 0.86, 0.01, 0.77, 0.20, 0.12, 0.10, 0.45),
        new(Channel.LettersAndVisits, 0.13, 0.45, false, 0.82, 0.05, 0.82, 0.35, 0.06, 0.07, 0.80),
        new(Channel.OtherAgency, 0.09, 0.88, false, 0.70, 0.55, 0.86, 0.50, 0.02, 0.02, 0.90),
        new(Channel.LabourMonitoring, 0.07, 0.86, false, 0.35, 0.60, 0.60, 0.25, 0.00, 0.00, 0.95),
        new(Channel.PublicOpinion, 0.07, 0.30, true, 0.08, 0.00, 0.80, 0.15, 0.02, 0.10, 0.70),
        new(Channel.Inspection, 0.06, 0.90, false, 0.60, 0.65, 0.93, 0.75, 0.00, 0.02, 0.97),
        new(Channel.UnionInformant, 0.05, 0.60, true, 0.60, 0.25, 0.70, 0.30, 0.03, 0.03, 0.85),
        new(Channel.Other, 0.02, 0.40, true, 0.60, 0.05, 0.65, 0.20, 0.05, 0.05, 0.70),
    ];
}
