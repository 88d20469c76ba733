using Anxin.Core.Letters;
using Anxin.Web.Pages.Cases.Acts;

namespace Anxin.Web.Pages.Cases.Letters;

/// <summary>A case's letters as the ladder they are, and its next rung.</summary>
public sealed class IndexModel(CaseDesk with, LetterSteps steps) : CaseActPage(with)
{
    public IReadOnlyList<Letter> Letters { get; private set; } = [];

    /// <summary>Of the cases that were merged into it.</summary>
    public IReadOnlyList<ListedLetter> Merged { get; private set; } = [];

    public LadderStand Stand { get; private set; } = new(LadderStep.Start, null, null);

    public NextStep? Next => steps.Of(Stand);

    protected override bool IsPossible => true;

    protected override bool OnlyLooks => true;

    protected override async Task ReadAsync()
    {
        await base.ReadAsync();
        Letters = await Db.LettersOfAsync(Viewer, Id, Aborted);
        Merged = await Db.MergedLettersAsync(Id, Aborted);
        Stand = LadderStand.Of(Letters, await Desk.NowAsync(Aborted));
    }
}
