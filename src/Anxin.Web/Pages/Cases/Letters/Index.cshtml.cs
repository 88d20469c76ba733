using Anxin.Core.Clock;
using Anxin.Core.Letters;
using Anxin.Web.Pages.Cases.Acts;
using Anxin.Web.Printing;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Cases.Letters;

/// <summary>A case's letters as the ladder they are, and its next rung.</summary>
public sealed class IndexModel(CaseDesk with, LetterSteps steps, WorkClock clock) : CaseActPage(with)
{
    public IReadOnlyList<Letter> Letters { get; private set; } = [];

    private DateTime now;

    /// <summary>Of the cases that were merged into it.</summary>
    public IReadOnlyList<ListedLetter> Merged { get; private set; } = [];

    public LadderStand Stand { get; private set; } = new(LadderStep.Start, null, null);

    /// <summary>Why the letter that is next would come before its turn.</summary>
    public string? Early => Stand is { Step: LadderStep.Sign or LadderStep.Serve, Letter: { } next }
        ? steps.Early(LadderStand.Early(next.Kind, Letters.Concat(Merged.Select(m => m.Letter)), now)) : null;

    public NextStep? Next => steps.Of(Stand);

    /// <summary>A letter of a merged case whose own page only its unit opens.</summary>
    public async Task<IActionResult> OnGetMergedAsync(Guid of, int n)
    {
        var (letter, text) = await Db.MergedLetterAsync(await Desk.ViewerAsync(Aborted), Id, of, n, Aborted);
        return text is null ? NotFound() : File(LetterPaper.Docx(letter, text, await clock.DrillAsync(Db, Aborted) is not null), LetterPaper.ContentType, LetterPaper.FileName(letter));
    }

    protected override bool IsPossible => true;

    protected override bool OnlyLooks => true;

    protected override async Task ReadAsync()
    {
        await base.ReadAsync();
        Letters = await Db.LettersOfAsync(Viewer, Id, Aborted);
        Merged = await Db.MergedLettersAsync(Id, Aborted);
        now = await Desk.NowAsync(Aborted);
        Stand = LadderStand.Of(Letters, now);
    }
}
