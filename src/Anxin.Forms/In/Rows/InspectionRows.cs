using Anxin.Core.Cases.Import;
using Anxin.Core.Inspections;
using Anxin.Rules;

namespace Anxin.Forms.In.Rows;

/// <summary>A line of an inspection list as a row, or as a refused one with every problem it has.</summary>
internal static class InspectionRows
{
    public static SheetItem Read(RowValues values)
    {
        var employer = values.Text(SheetField.Employer);
        var employers = values.Count(SheetField.Employers);
        if (employer is null && employers is null && values.Problems is null)
            values.Refuse(SheetField.Employer, $"没有写企业名称；不写名称的汇总行要写户数");
        else if (employer is not null && employers is not null and not 1)
            values.Refuse(SheetField.Employers, $"写了企业名称的一行只能是 1 户");
        var row = new InspectionRow(values.Raw)
        {
            UnitText = values.Unit,
            On = values.Date(SheetField.InspectedOn),
            Employer = employer,
            Employers = employers ?? 1,
            Industry = values.Word(SheetField.Industry, Words.Industry),
            ConstructionProject = values.YesNo(SheetField.ConstructionProject),
            Workers = values.Count(SheetField.Workers),
            MigrantWorkers = values.Count(SheetField.MigrantWorkers),
        };
        return values.Problems is { } problems ? new RefusedRow(values.Raw, problems) : row;
    }
}
