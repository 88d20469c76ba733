using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Anxin.Web.Pages.Clues;

/// <summary>
/// The code of a receipt just given out, in the browser of the person who took the report, until the next one is taken: to be read out, or
/// printed and handed over.
/// </summary>
public static class HandedCode
{
    private const string Kept = "Receipt";

    public static void Keep(ITempDataDictionary browser, Guid clue, string? code, Guid? by) => browser[Kept] = $"{clue}|{by}|{code}";

    public static void Drop(ITempDataDictionary browser) => browser.Remove(Kept);

    /// <summary>Sixteen digits; null where that person was not handed the code of that clue last.</summary>
    public static string? Of(ITempDataDictionary browser, Guid clue, Guid? by) =>
        browser.Peek(Kept) is string kept && kept.Split('|') is [var of, var who, { Length: > 0 } code] && of == $"{clue}" && who == $"{by}" ? code : null;
}
