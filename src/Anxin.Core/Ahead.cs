using System.Collections.Concurrent;

namespace Anxin.Core;

/// <summary>Makes things on a thread of their own while those made before are used.</summary>
public static class Ahead
{
    /// <summary>The same items in the same order; what the source throws is thrown to whoever takes them.</summary>
    /// <param name="source">Enumerated on another thread, and no further once the taker has stopped.</param>
    /// <param name="most">So many items wait at most.</param>
    public static IEnumerable<T> Of<T>(IEnumerable<T> source, int most)
    {
        using var made = new BlockingCollection<T>(most);
        using var stop = new CancellationTokenSource();
        var making = Task.Factory.StartNew(Make, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (var item in made.GetConsumingEnumerable(CancellationToken.None))
                yield return item;
            making.GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
            // The source's own things are still in use until its enumeration has ended, well or badly.
            Task.WaitAny([making], CancellationToken.None);
        }

        void Make()
        {
            try
            {
                foreach (var item in source)
                    made.Add(item, stop.Token);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // Nobody takes any more.
            }
            finally
            {
                made.CompleteAdding();
            }
        }
    }
}
