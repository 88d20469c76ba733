using Anxin.Core;
using Anxin.Data;
using Anxin.Web.Hosting;

namespace Anxin.Web.Verbs;

/// <summary>Brings the schema up to date, under the same lock as a starting server.</summary>
public static class MigrateVerb
{
    public static async Task<int> RunAsync(VerbLine line)
    {
        var settings = new SiteSettings { DataFolder = line.DataFolder };
        using var held = DataFolder.Hold(settings);
        await using var services = Site.Services(settings);
        await using var scope = services.CreateAsyncScope();
        await Schema.MigrateAsync(scope.ServiceProvider.GetRequiredService<AnxinDb>(), settings.DataFolder);
        return 0;
    }
}

/// <summary>Copies a running database into a file.</summary>
public static class BackupVerb
{
    public static async Task<int> RunAsync(VerbLine line)
    {
        var file = line.Words.Count == 1 ? Path.GetFullPath(line.Words[0]) : throw new UsageException("backup FILE: one file is needed.");
        if (File.Exists(file))
            throw new UsageException($"{file} exists already; a backup overwrites nothing.");
        if (!Directory.Exists(Path.GetDirectoryName(file)))
            throw new UsageException($"There is no folder {Path.GetDirectoryName(file)}.");
        await using var services = Site.Services(new SiteSettings { DataFolder = line.DataFolder });
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AnxinDb>();
        if (!await Startup.IsReadyAsync(db))
            throw new UsageException("This data folder has no database yet: run \"serve\" once first.");
        await Backup.WriteAsync(db, file);
        return 0;
    }
}

/// <summary>Fills an empty folder or database from a backup.</summary>
public static class RestoreVerb
{
    public static async Task<int> RunAsync(VerbLine line)
    {
        var file = line.Words.Count == 1 ? Path.GetFullPath(line.Words[0]) : throw new UsageException("restore FILE: one file is needed.");
        if (!File.Exists(file))
            throw new UsageException($"There is no file {file}.");
        var settings = new SiteSettings { DataFolder = line.DataFolder };
        using var held = DataFolder.Hold(settings);
        await using var services = Site.Services(settings);
        await using var scope = services.CreateAsyncScope();
        await Backup.ReadAsync(scope.ServiceProvider.GetRequiredService<AnxinDb>(), file, settings.DataFolder);
        return 0;
    }
}
