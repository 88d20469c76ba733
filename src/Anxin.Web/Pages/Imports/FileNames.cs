using Microsoft.Net.Http.Headers;

namespace Anxin.Web.Pages.Imports;

/// <summary>How a file is handed to a browser.</summary>
internal static class FileNames
{
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static string Attached(string name)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        return disposition.ToString();
    }
}
