using Anxin.Bench.Corpus.World;

namespace Anxin.Bench.Corpus.Writing;

/// <summary>What gets into the field for the employer, and into the one for the general contractor.</summary>
internal sealed class EmployerField(Dice dice)
{
    private readonly FirmWriting firms = new(dice);
    private readonly ForemanWriting foremen = new(dice);
    private readonly Slips slips = new(dice);

    /// <returns>FirmShown: whether the employer's own firm can be told from the text.</returns>
    public (string Text, bool FirmShown) Write(Arrears arrears, Persona by, MarkSet marks)
    {
        var rarely = arrears.EmployerMatters ? 0.15 : 1;
        if (arrears.Firm is not { } firm || dice.Chance(by.Foreman * rarely))
            return (foremen.Foreman(arrears, marks), false);
        if (arrears.Contractor is { } contractor && dice.Chance(by.Guess * rarely))
        {
            marks.Add(Mark.ContractorNamed);
            return (Named(contractor, arrears, by, marks), false);
        }
        if (dice.Chance((1 - by.Care) * 0.06 * rarely))
            return (foremen.Unknown(arrears, marks), false);
        marks.Show("firm");
        var text = Named(firm, arrears, by, marks);
        if (arrears.Site is { } site && dice.Chance(0.05))
            text = WithSite(text, site, marks);
        else if (dice.Chance((1 - by.Care) * 0.06))
            text = foremen.WithRemark(text, arrears, marks);
        return (text, true);
    }

    /// <summary>What happens to the contractor's name is not marked: the marks are the employer's.</summary>
    public string? Contractor(Arrears arrears, Persona by, MarkSet marks)
    {
        var unmarked = new MarkSet();
        if (arrears.Contractor is null)
            return arrears.Site is not null && arrears.Firm is { } own && dice.Chance(by.Contractor / 3) ? firms.Official(own, unmarked) : null;
        var share = marks.Has(Mark.ContractorNamed) ? by.Contractor / 3 : by.Contractor;
        return dice.Chance(share) ? Named(arrears.Contractor, arrears, by, unmarked) : null;
    }

    private string Named(Firm firm, Arrears arrears, Persona by, MarkSet marks)
    {
        var text = dice.Chance(by.Care)
            ? firms.Official(firm, marks)
            : firms.Loose(firm, arrears.County, brandOnly: !arrears.EmployerMatters, marks);
        return slips.On(text, by.Care, by.Heard, marks);
    }

    private string WithSite(string text, Site site, MarkSet marks)
    {
        marks.Add(Mark.SiteInEmployer);
        marks.Show("site");
        var name = site.Nicknames.Count > 0 && dice.Chance(0.5) ? dice.Pick(site.Nicknames) : site.Core;
        var lot = site.Lot > 0 ? $"{Numerals.Chinese(site.Lot)}标" : site.Phase > 0 ? $"{Numerals.Chinese(site.Phase)}期" : "";
        return $"{text}{name}{lot}{dice.Pick(["项目部", "项目部", "工地", "项目经理部"])}";
    }
}
