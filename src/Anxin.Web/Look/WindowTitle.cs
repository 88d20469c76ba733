namespace Anxin.Web.Look;

/// <summary>What the browser's window and its history call a page. Kept with the request: what a partial writes into its ViewData is lost to the layout.</summary>
public static class WindowTitle
{
    private const string NameKey = "Anxin.Title";
    private const string ProblemsKey = "Anxin.HasProblems";

    public static string? Of(HttpContext http) => http.Items[NameKey] as string;

    public static void Name(HttpContext http, string title) => http.Items[NameKey] = title;

    /// <summary>The page has something to mend: a screen reader hears it first.</summary>
    public static bool HasProblems(HttpContext http) => http.Items.ContainsKey(ProblemsKey);

    public static void MarkProblems(HttpContext http) => http.Items[ProblemsKey] = true;
}
