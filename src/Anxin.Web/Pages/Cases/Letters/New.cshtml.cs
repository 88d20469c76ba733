using Anxin.Core.Letters;
using Anxin.Rules;
using Anxin.Web.Pages.Cases.Acts;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Web.Pages.Cases.Letters;

/// <summary>A letter drafted from the template in force, with what the case knows filled in.</summary>
public sealed class NewModel(CaseDesk with, LetterActs acts, LetterTemplates templates, LetterSteps steps) : LetterFormPage(with)
{
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    public LetterKind LetterKind => LetterWords.Kinds.TryParse(Kind, out var kind) ? kind : LetterKind.Reminder;

    /// <summary>Whom to ask, where the case's unit may not issue this kind.</summary>
    public string? AskInstead => Viewer.Tree.Find(State.UnitId) is { } unit && !LadderStand.MayIssue(LetterKind, unit.Kind)
        ? LadderStand.AskInstead(Viewer.Tree, unit.Id).Name : null;

    /// <summary>Why it would come before its turn.</summary>
    public string? Early { get; private set; }

    protected override bool IsPossible => CaseMoves.Allows(State.Status, CaseAct.Service);

    public Task<IActionResult> OnPostAsync() => DoAsync(async context =>
    {
        var (_, number) = await acts.DraftAsync(context, Id, Typed with { Kind = LetterWords.Kinds.Api(LetterKind) }, Aborted);
        Said(L["草稿已存。看过以后签发。"]);
        return RedirectToPage("/Cases/Letters/Letter", new { id = Id, n = number });
    });

    protected override async Task ReadAsync()
    {
        await base.ReadAsync();
        Early = steps.Early(await Db.EarlyAsync(Viewer, Id, LetterKind, await Desk.NowAsync(Aborted), Aborted));
    }

    protected override async Task FillAsync()
    {
        var prepared = await templates.PrepareAsync(LetterKind, State, await Db.LettersOfAsync(Viewer, Id, Aborted), Viewer.Tree, await Desk.NowAsync(Aborted), Aborted);
        Fill(prepared.Addressee, prepared.Text);
    }
}
