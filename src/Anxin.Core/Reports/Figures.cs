namespace Anxin.Core.Reports;

/// <summary>The seven figures of a unit and what is below it over one period. Amounts in fen, people and cases as counts.</summary>
public readonly record struct Figures(
    int NewCases, long NewPeople, long NewFen, long ResolvedPeople, long ResolvedFen, int ClosedCases, int OpenCases)
{
    public static Figures operator +(Figures a, Figures b) => new(
        a.NewCases + b.NewCases, a.NewPeople + b.NewPeople, a.NewFen + b.NewFen,
        a.ResolvedPeople + b.ResolvedPeople, a.ResolvedFen + b.ResolvedFen,
        a.ClosedCases + b.ClosedCases, a.OpenCases + b.OpenCases);

    public static Figures operator -(Figures a) => new(
        -a.NewCases, -a.NewPeople, -a.NewFen, -a.ResolvedPeople, -a.ResolvedFen, -a.ClosedCases, -a.OpenCases);

    /// <summary>Anything accepted, recovered or closed; what is merely still open is not activity.</summary>
    public bool IsActivity => NewCases != 0 || ResolvedPeople != 0 || ResolvedFen != 0 || ClosedCases != 0;
}
