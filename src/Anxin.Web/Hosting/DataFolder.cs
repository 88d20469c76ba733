using Anxin.Web.Verbs;

namespace Anxin.Web.Hosting;

/// <summary>
/// One server to a SQLite folder: an operating-system lock, gone with the process, so that a kill leaves nothing to clear away.
/// </summary>
public static class DataFolder
{
    private const string LockFile = "anxin.lock";

    /// <exception cref="UsageException">Another process holds the folder, or it cannot be written.</exception>
    public static IDisposable? Hold(SiteSettings settings)
    {
        if (settings.Database is not null)
            return null;
        try
        {
            Directory.CreateDirectory(settings.DataFolder);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{settings.DataFolder} cannot be made a data folder{(File.Exists(settings.DataFolder) ? ": it is a file" : "")}. Choose another with --data.");
        }
        try
        {
            return new FileStream(Path.Combine(settings.DataFolder, LockFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException)
        {
            throw new UsageException($"The data folder {settings.DataFolder} cannot be written.");
        }
        catch (IOException)
        {
            throw new UsageException($"Another Anxin is running on {settings.DataFolder}. Stop it first, or choose another folder with --data.");
        }
    }
}
