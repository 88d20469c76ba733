using Anxin.TestCommon;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Tests.Clues;

/// <summary>Whatever is done to clues, in whatever order, each has one owner, and each that waits has a clock.</summary>
public sealed class ClueSweepTests : SiteTests
{
    [Theory, Engines]
    public async Task No_order_of_acts_leaves_a_waiting_clue_without_owner_or_clock(Engine engine)
    {
        var site = await SiteAsync(engine, "2022-10-10T09:00");
        var clerk = await site.Caseworker("630100");
        var dice = new Random(12351);
        var clues = new List<Guid>();
        var it = await clerk.OpensAsync(ACase.Usual with { Unit = "630102" });
        for (var step = 0; step < 120; step++)
        {
            if (clues.Count == 0 || dice.Next(4) == 0)
            {
                var made = await clerk.PostAsync("clues", (dice.Next(3) switch
                {
                    0 => AClue.Usual.Visiting(1 + dice.Next(5)),
                    1 => AClue.Usual.Numbered($"GD-{dice.Next(6)}").Of(dice.Next(1, 40)),
                    _ => AClue.Usual with { Unit = "630103", Anonymous = true },
                }).Body);
                Assert.True(made.Status is 200 or 201, made.Text);
                clues.Add(made["id"].GetGuid());
                continue;
            }
            var id = clues[dice.Next(clues.Count)];
            var (act, body) = dice.Next(6) switch
            {
                0 => ("decline", (object)new { reason = "不在本辖区" }),
                1 => ("reopen", new { reason = "有新情况" }),
                2 => ("ask", new { text = "多少人？" }),
                3 => ("answer", new { on = "2022-10-10", how = "当面" }),
                4 => ("join", new { @case = it.Id }),
                _ => ("accept", new { industry = "construction" }),
            };
            var answer = await clerk.PostAsync($"clues/{id}/{act}", body);
            Assert.True(answer.Status is 200 or 201 or 422, answer.Text);
        }
        var now = await site.ReadAsync(db => db.Clues.AsNoTracking().Where(c => c.UntilPosition == null).ToListAsync());
        Assert.Equal(now.Count, now.Select(c => c.ClueId).Distinct().Count());
        Assert.All(clues, id => Assert.Contains(now, c => c.ClueId == id));
        Assert.All(now, c => Assert.NotEqual(Guid.Empty, c.UnitId));
        Assert.All(now.Where(c => c.Waiting), c => Assert.True(c.TriageDue is not null && c.Due is not null && c.Conclusion is null));
        Assert.All(now.Where(c => !c.Waiting && c.StoryId is not null), c => Assert.NotNull(c.Conclusion));
        Assert.Contains(now, c => c.Waiting);
        Assert.Contains(now, c => c.Declined);
    }
}
