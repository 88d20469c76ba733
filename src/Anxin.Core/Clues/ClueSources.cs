using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Anxin.Core.Clues;

/// <summary>
/// Whether a source's number is there. Every clue of another system asks it and hardly any is, so it is asked without EF, which takes
/// longer to make the question than the engine to answer it.
/// </summary>
internal static class ClueSources
{
    private const string Asks = "SELECT 1 FROM clues WHERE until_position IS NULL AND source_system = @system AND source_number = @number";

    public static async Task<bool> KnowsAsync(AnxinDb db, string system, string number, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = Asks;
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            Add(command, "system", system);
            Add(command, "number", number);
            return await command.ExecuteScalarAsync(ct) is not null;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static void Add(DbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
