using Anxin.Core.Clues;

namespace Anxin.Web.Pages.Public.Report;

/// <summary>The questions in their order, and what of the answers belongs to each.</summary>
public static class ReportSteps
{
    public const string Files = "files";
    public const string Check = "check";

    private static readonly string[] All = ["where", "county", "who", "people", "since", "amount", "story", "reach", Files, "consent", Check];

    /// <summary>Steps as the bar counts them: prefecture and county are one question.</summary>
    public static int Count => All.Length - 1;

    public static string First => All[0];

    public static bool Exists(string? step) => Array.IndexOf(All, step) >= 0 && step != Files;

    public static int Number(string step) => Math.Max(1, Array.IndexOf(All, step));

    public static string Next(string step) => All[Array.IndexOf(All, step) + 1];

    /// <summary>Behind the last question that has an answer.</summary>
    public static string GoOn(WorkerAnswers answers) =>
        All.LastOrDefault(step => Take(step, new WorkerAnswers(), answers, false) != new WorkerAnswers()) is { } last ? Next(last) : First;

    public static string? Before(string step) => Array.IndexOf(All, step) is > 0 and var at ? All[at - 1] : null;

    /// <summary>The answers with this step's part as typed; with <paramref name="unknown"/> the part is "not known".</summary>
    public static WorkerAnswers Take(string step, WorkerAnswers before, WorkerAnswers typed, bool unknown)
    {
        if (unknown)
            typed = new WorkerAnswers();
        return step switch
        {
            "where" => before with { Prefecture = typed.Prefecture, County = typed.Prefecture == before.Prefecture ? before.County : null },
            "county" => before with { County = typed.County, Place = typed.Place },
            "who" => before with
            {
                Employer = typed.Employer,
                Site = typed.Site,
                GeneralContractor = typed.GeneralContractor,
                Foreman = typed.Foreman,
                ForemanPhone = typed.ForemanPhone,
            },
            "people" => before with { People = typed.People },
            "since" => before with { SinceYear = typed.SinceYear, SinceMonth = typed.SinceMonth },
            "amount" => before with { Amount = typed.Amount },
            "story" => before with { Heard = typed.Heard },
            "reach" => before with { Reach = typed.Reach, Name = typed.Name, Phone = typed.Phone, OtherReach = typed.OtherReach },
            "consent" => before with { Consent = typed.Consent, ConsentWording = typed.Consent is null ? null : typed.ConsentWording },
            _ => before,
        };
    }
}
