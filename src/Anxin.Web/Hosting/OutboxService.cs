using System.Net.Http.Headers;
using System.Text.Json;
using Anxin.Core;
using Anxin.Core.Clock;
using Anxin.Core.Custody;
using Anxin.Core.Organisation;
using Anxin.Web.Api;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Web.Hosting;

/// <summary>
/// Delivers what partners by interface are to be told: signed, in each partner's own order, again and again with growing pauses until it is
/// taken. Any node may do it; an event under way is leased, on the system clock.
/// </summary>
public sealed partial class OutboxService(IServiceScopeFactory scopes, IHttpClientFactory clients, TimeProvider time, ILogger<OutboxService> log) : BackgroundService
{
    public const string Client = "partners";
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                while (await DeliverAsync(scope.ServiceProvider, stoppingToken) > 0)
                {
                }
            }
            catch (Exception error) when (error is System.Data.Common.DbException or DbUpdateException)
            {
                LogAway(log, error);
            }
        }
    }

    /// <summary>The first waiting event of each partner whose pause is over.</summary>
    /// <returns>How many were taken.</returns>
    private async Task<int> DeliverAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<AnxinDb>();
        var now = services.GetRequiredService<WorkClock>().SystemNow;
        var firsts = await db.OutboxEvents.AsNoTracking().Where(e => e.DeliveredAt == null && !e.WouldBeSent)
            .GroupBy(e => e.AgencyId).Select(g => new { Agency = g.Key, Sequence = g.Min(e => e.Sequence) }).ToListAsync(ct);
        var taken = 0;
        foreach (var first in firsts)
        {
            var next = await db.OutboxEvents.AsNoTracking().SingleAsync(e => e.AgencyId == first.Agency && e.Sequence == first.Sequence, ct);
            if (next.DeliveredAt is not null || next.NextTryAt > now)
                continue;
            var leased = await db.OutboxEvents.Where(e => e.Id == next.Id && e.DeliveredAt == null && e.NextTryAt == next.NextTryAt)
                .ExecuteUpdateAsync(s => s.SetProperty(e => e.NextTryAt, now + Lease), ct);
            if (leased == 0)
                continue;
            var problem = await SendAsync(services, await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == first.Agency, ct), next, now, ct);
            if (problem is null)
                taken++;
            await SettleAsync(db, next, problem, services.GetRequiredService<WorkClock>().SystemNow, ct);
        }
        return taken;
    }

    private async Task<string?> SendAsync(IServiceProvider services, Agency agency, OutboxEvent what, DateTime now, CancellationToken ct)
    {
        if (agency.WebhookUrl is null || agency.Secret is null)
            return "no address or secret";
        var body = JsonSerializer.Serialize(PartnerEvent.Of(what), CoreJson.Api);
        using var request = new HttpRequestMessage(HttpMethod.Post, agency.WebhookUrl) { Content = new StringContent(body, new MediaTypeHeaderValue("application/json", "utf-8")) };
        request.Headers.Add(PartnerSecrets.Header, services.GetRequiredService<PartnerSecrets>().Sign(agency.Secret, body, now));
        request.Headers.Add("Anxin-Event", what.Id.ToString());
        try
        {
            using var answer = await clients.CreateClient(Client).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            return answer.IsSuccessStatusCode ? null : $"HTTP {(int)answer.StatusCode}";
        }
        catch (Exception error) when (error is HttpRequestException || (error is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return error.Message;
        }
    }

    private static async Task SettleAsync(AnxinDb db, OutboxEvent what, string? problem, DateTime now, CancellationToken ct)
    {
        var attempts = what.Attempts + 1;
        if (problem is not null)
        {
            var pause = TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, Math.Pow(2, Math.Min(attempts, 12))));
            await db.OutboxEvents.Where(e => e.Id == what.Id).ExecuteUpdateAsync(s => s.SetProperty(e => e.Attempts, attempts)
                .SetProperty(e => e.NextTryAt, now + pause).SetProperty(e => e.LastProblem, problem[..Math.Min(problem.Length, 300)]), ct);
            return;
        }
        await db.OutboxEvents.Where(e => e.Id == what.Id).ExecuteUpdateAsync(
            s => s.SetProperty(e => e.Attempts, attempts).SetProperty(e => e.DeliveredAt, now).SetProperty(e => e.LastProblem, (string?)null), ct);
        using var data = JsonDocument.Parse(what.Payload);
        if (what.Kind == "notice" && data.RootElement.TryGetProperty("dispatch", out var id) && id.TryGetGuid(out var dispatch))
            await db.NoticeDispatches.Where(d => d.Id == dispatch && d.ProvenAt == null)
                .ExecuteUpdateAsync(s => s.SetProperty(d => d.ProvenAt, now).SetProperty(d => d.Proof, $"webhook {what.Sequence}"), ct);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Delivery to partners will be tried again")]
    private static partial void LogAway(ILogger log, Exception error);
}
