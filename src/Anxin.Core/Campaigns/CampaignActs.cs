using Anxin.Core.Accounts;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Campaigns;

/// <summary>Loading a campaign creates its obligations; editing one applies forward only, as a recorded ruling.</summary>
public sealed class CampaignActs(AnxinDb db, CalendarBook calendars, OrganisationCache organisation, CampaignCache cache)
{
    /// <summary>A file as it would be loaded: the units that it names must be there.</summary>
    public async Task<CampaignFile> ReadAsync(string yaml, string fileName, CancellationToken ct) =>
        CampaignFile.Parse(yaml, fileName, await db.Units.AsNoTracking().ToDictionaryAsync(u => u.Code, u => u.Kind, ct));

    /// <summary>Loads a campaign, or edits the one of the same code. What was due before now stays as it was.</summary>
    /// <exception cref="InputException">The file has problems; each with its line.</exception>
    public async Task<Campaign> LoadAsync(ActContext context, string yaml, string fileName, string reason, CancellationToken ct)
    {
        context.Viewer.Demand(Roles.Administrator, context.Viewer.Tree.Root.Id);
        var file = await ReadAsync(yaml, fileName, ct);
        if (file.Definition is not { } definition)
            throw new InputException(file.Problems.Aggregate(new Problems(), (all, p) => all.Add($"{p.File}:{p.Line}:{p.Column}", Sentence.Of(p.Message, p.English))));

        var campaign = await db.Campaigns.SingleOrDefaultAsync(c => c.Code == definition.Code, ct);
        var rows = context.Begin(campaign is null ? "campaign.load" : "campaign.ruling", context.Viewer.Home.Id, reason);
        var changes = new Changes().Set("version", campaign?.Version, (campaign?.Version ?? 0) + 1).Set("title", campaign?.Title, definition.Title);
        if (campaign is null)
        {
            campaign = new Campaign
            {
                Id = Guid.CreateVersion7(context.SystemNow),
                Code = definition.Code,
                Title = definition.Title,
                File = yaml,
                Version = 1,
                LoadedAt = context.Now,
            };
            db.Add(campaign);
        }
        else
        {
            (campaign.Title, campaign.File, campaign.Version) = (definition.Title, yaml, campaign.Version + 1);
        }
        db.Add(new Ruling
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            CampaignId = campaign.Id,
            Version = campaign.Version,
            File = yaml,
            By = context.Viewer.Actor.Name,
            Reason = reason,
            At = context.Now,
        });
        await ReplanAsync(campaign, definition, rows, changes, ct);
        await EnterAsync(rows, campaign.Id, changes, ct);
        await context.WriteAsync(db, rows, ct);
        cache.Forget();
        return campaign;
    }

    /// <summary>
    /// Every campaign planned again after the tree or the calendar changed: provisional dates become final, new reporters get what is
    /// still to come. One act a campaign, only where something moved.
    /// </summary>
    public async Task ReplanAllAsync(ActContext context, CancellationToken ct)
    {
        foreach (var campaign in await db.Campaigns.ToListAsync(ct))
        {
            var rows = context.Begin("campaign.replan", context.Viewer.Tree.Root.Id);
            var changes = new Changes();
            await ReplanAsync(campaign, CampaignFile.Parse(campaign.File, campaign.Code).Definition!, rows, changes, ct);
            var added = rows.Inserts.OfType<Obligation>().Count();
            var withdrawn = db.ChangeTracker.Entries<Obligation>().Count(e => e.Entity.WithdrawnAt == context.Now && e.State == EntityState.Modified);
            if (!changes.Any && added == 0 && withdrawn == 0)
                continue;
            await EnterAsync(rows, campaign.Id, changes.Set("obligationsAdded", 0, added).Set("obligationsWithdrawn", 0, withdrawn), ct);
            await context.WriteAsync(db, rows, ct);
            db.ChangeTracker.Clear();
        }
        cache.Forget();
    }

    /// <summary>Plans again what is not yet due: new obligations, moved due instants, withdrawn ones.</summary>
    internal async Task ReplanAsync(Campaign campaign, CampaignDefinition definition, ActRows rows, Changes changes, CancellationToken ct)
    {
        var now = rows.Act.At;
        var calendar = await calendars.ReadAsync(ct);
        var standing = await db.Obligations.Where(o => o.CampaignId == campaign.Id && o.WithdrawnAt == null).ToListAsync(ct);
        var first = standing.Count == 0;
        var byKey = standing.ToDictionary(o => (o.Duty, o.UnitId, o.From));
        var planned = new HashSet<(string, Guid, DateOnly)>();
        foreach (var plan in Obligations.Plan(definition, calendar))
        {
            var tree = await organisation.TreeAsync(db, plan.Period.To, ct);
            foreach (var unit in tree.All.Where(u => definition.Reporters.Includes(u.Kind, u.Code)))
            {
                planned.Add((plan.Duty, unit.Id, plan.Period.From));
                if (byKey.TryGetValue((plan.Duty, unit.Id, plan.Period.From), out var old))
                    Move(old, plan, changes, unit.Code, now);
                else if (first || plan.Deadline.Due > now)
                    rows.Insert(Create(campaign.Id, unit.Id, plan));
            }
        }
        foreach (var gone in standing.Where(o => o.Due > now && !planned.Contains((o.Duty, o.UnitId, o.From))))
            gone.WithdrawnAt = now;
    }

    /// <summary>Chains an entry to the campaign's last one.</summary>
    internal async Task EnterAsync(ActRows rows, Guid campaign, Changes changes, CancellationToken ct)
    {
        var last = await db.Entries.AsNoTracking().Where(e => e.SubjectId == campaign).OrderByDescending(e => e.Number)
            .Select(e => new { e.Number, e.Digest }).FirstOrDefaultAsync(ct);
        rows.Enter(EntrySubject.Campaign, campaign, (last?.Number ?? 0) + 1, last?.Digest, changes);
    }

    private static void Move(Obligation old, PlannedObligation plan, Changes changes, string unit, DateTime now)
    {
        // Nobody becomes late by a ruling: what would have been due already keeps its instant.
        if (old.Due <= now || plan.Deadline.Due <= now || (old.Due == plan.Deadline.Due && old.Provisional == plan.Deadline.Provisional && old.To == plan.Period.To))
            return;
        if (old.To != plan.Period.To)
            throw new RefusalException("campaign-period-changed", old.Duty, old.From);
        changes.Set($"due {old.Duty} {old.From:yyyy-MM-dd} {unit}", CivilTime.Iso(old.Due), CivilTime.Iso(plan.Deadline.Due));
        changes.Set($"provisional {old.Duty} {old.From:yyyy-MM-dd} {unit}", old.Provisional, plan.Deadline.Provisional);
        (old.Due, old.DueOn, old.Provisional) = (plan.Deadline.Due, plan.Deadline.DueOn, plan.Deadline.Provisional);
    }

    private static Obligation Create(Guid campaign, Guid unit, PlannedObligation plan) => new()
    {
        Id = Guid.CreateVersion7(),
        CampaignId = campaign,
        Duty = plan.Duty,
        UnitId = unit,
        From = plan.Period.From,
        To = plan.Period.To,
        Due = plan.Deadline.Due,
        DueOn = plan.Deadline.DueOn,
        Provisional = plan.Deadline.Provisional,
        Clause = plan.Clause,
    };
}
