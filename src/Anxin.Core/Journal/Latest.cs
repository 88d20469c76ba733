namespace Anxin.Core.Journal;

/// <summary>Who names no version does not mind what happened meanwhile: when somebody else was first, the act is done upon theirs.</summary>
public static class Latest
{
    /// <summary>Of so many at once each gets its turn.</summary>
    private const int Tries = 20;

    /// <inheritdoc cref="UponAsync{T}"/>
    public static Task UponAsync(AnxinDb db, Func<Task> act) => UponAsync(db, async () =>
    {
        await act();
        return true;
    });

    /// <param name="act">Reads what it changes itself, anew each time.</param>
    /// <param name="unchecked">No version was named; else the first <see cref="StaleException"/> is the answer.</param>
    public static async Task<T> UponAsync<T>(AnxinDb db, Func<Task<T>> act, bool @unchecked = true)
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                return await act();
            }
            catch (StaleException) when (@unchecked && left > 1)
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
