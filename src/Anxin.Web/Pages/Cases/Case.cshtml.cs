using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Clues;
using Anxin.Core.Custody;
using Anxin.Core.Dispatch;
using Anxin.Core.Matching;
using Anxin.Core.Letters;
using Anxin.Rules;
using Anxin.Web.Accounts;
using Anxin.Web.Look;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Pages.Cases;

/// <summary>One case whole: who owes whom how much, the next right action, everything that can be done, and its story.</summary>
public sealed class CaseModel(Desk desk, AnxinDb db, CaseActs acts, CaseTimeline timeline, StoryWords words, NextAction next, ThreadBook threads,
    Shell shell, MatchFinder finder, SplitWatch splits) : DeskPage(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Viewer Viewer { get; private set; } = null!;

    public CaseWork Work { get; private set; } = null!;

    public CaseState State => Work.Before;

    public string? Note { get; private set; }

    public Handover? Offer { get; private set; }

    /// <summary>The case it was merged into.</summary>
    public CaseState? Survivor { get; private set; }

    public IReadOnlyList<CaseState> MergedHere { get; private set; } = [];

    public IReadOnlyList<Alike> Alike { get; private set; } = [];

    /// <summary>Open cases of the same employer and site, large only together.</summary>
    public SuspectedSplit? Split { get; private set; }

    /// <summary>An agency has it in hand; null where none has.</summary>
    public string? AtAgency { get; private set; }

    /// <summary>It can be closed, voided or merged as its custody stands.</summary>
    public bool MayEnd { get; private set; }

    public ImmediateReport? Immediate { get; private set; }

    public IReadOnlyList<Attachment> Files { get; private set; } = [];

    public IReadOnlyList<StoryEntry> Story { get; private set; } = [];

    public NextStep? Next { get; private set; }

    public bool MayWrite => Viewer.Has(Roles.Caseworker, State.UnitId);

    /// <summary>Whole days from acceptance until it was closed, or until today.</summary>
    public int Days => (State.ClosedOn ?? CivilTime.DateOf(shell.Now)).DayNumber - State.AcceptedOn.DayNumber;

    public async Task OnGetAsync()
    {
        Viewer = await Desk.ViewerAsync(Aborted);
        Work = await db.FindAsync(Viewer, Id, Aborted);
        Note = (await db.ViewAsync(Work, Viewer.Tree, Aborted)).Note;
        Offer = await db.Handovers.AsNoTracking().SingleOrDefaultAsync(o => o.SubjectId == Id && o.AnsweredAt == null, Aborted);
        var custody = (await db.CustodyAsync(State, Viewer.Tree, Aborted)).State;
        (AtAgency, MayEnd) = (custody.Owner.IsAgency ? Viewer.Tree.NameOf(custody.Owner.Id) : null, CustodyBook.MayEnd(custody));
        if (State.MergedInto is { } into)
            Survivor = await db.CasesOf(Viewer).SingleOrDefaultAsync(s => s.CaseId == into, Aborted);
        MergedHere = await db.CasesOf(Viewer).Where(s => s.MergedInto == Id).ToListAsync(Aborted);
        if (CaseMoves.Allows(State.Status, CaseAct.Merge))
            Alike = await finder.AlikeAsync(Viewer, State, Aborted);
        Immediate = await db.ImmediateReports.AsNoTracking().Where(r => r.CaseId == Id).OrderByDescending(r => r.CrossedAt).FirstOrDefaultAsync(Aborted);
        Split = await splits.BesideAsync(Viewer, State, Aborted);
        Files = await acts.FilesAsync(Viewer, Id, Aborted);
        Story = [.. (await timeline.OfAsync(Viewer, Id, Aborted)).Select(item => words.Tell(item, Viewer.Tree)).Reverse()];
        Next = MayWrite && Offer is null
            ? next.Of(State, LadderStand.Of(await db.LettersOfAsync(Viewer, Id, Aborted), shell.Now), await threads.MoneyAsync(Id, Aborted)) : null;
        if (Next is { Act: "close" } && !MayEnd)
            Next = null;
    }

    /// <summary>A file's bytes: always saved, never shown in the site's own name.</summary>
    public async Task<IActionResult> OnGetFileAsync(Guid file)
    {
        var (found, bytes) = await acts.FileAsync(await Desk.ViewerAsync(Aborted), Id, file, Aborted);
        return bytes is null ? NotFound() : File(bytes, "application/octet-stream", found.FileName);
    }
}
