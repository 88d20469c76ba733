using Anxin.Rules;

namespace Anxin.Core.Journal;

/// <summary>A no that a person can meet by the rules of the work. The code is stable; the words are given at the edge.</summary>
public sealed class RefusalException(string code, params object[] args) : Exception(code)
{
    public string Code { get; } = code;
    public IReadOnlyList<object> Args { get; } = args;
}

/// <summary>Nothing of that name within what the viewer may see.</summary>
public sealed class NotVisibleException(string what) : Exception(what);

/// <summary>Seen, but not for this role to do.</summary>
public sealed class RoleException(string needed) : Exception(needed);

/// <summary>Somebody changed the thing since the sender looked at it.</summary>
public sealed class StaleException(int current) : Exception("stale")
{
    public int Current { get; } = current;
}

/// <summary>The sender's key was used before, with another body.</summary>
public sealed class KeyReusedException : Exception;

/// <summary>The same key and body were answered before; this is that answer.</summary>
public sealed class AnsweredBeforeException(SubmissionKey first) : Exception
{
    public SubmissionKey First { get; } = first;
}

/// <summary>Bad input: every field's problem at once, in plain words.</summary>
public sealed class InputException(Problems problems) : Exception(string.Join("; ", problems.All.Select(p => p.Field + ": " + p.Text)))
{
    public Problems Problems { get; } = problems;
}

/// <summary>Collects what is wrong with an input, field by field.</summary>
public sealed class Problems
{
    private readonly List<(string Field, Sentence Text)> all = [];
    public IReadOnlyList<(string Field, Sentence Text)> All => all;

    public Problems Add(string field, Sentence text)
    {
        all.Add((field, text));
        return this;
    }

    public void Check(bool good, string field, Sentence text)
    {
        if (!good)
            Add(field, text);
    }

    public void ThrowIfAny()
    {
        if (all.Count > 0)
            throw new InputException(this);
    }
}
