namespace Anxin.Core.Journal;

/// <summary>Who acts. <paramref name="Body"/> is the unit or agency for which it is done; null for the system itself.</summary>
public sealed record Actor(ActorKind Kind, Guid? Id, string Name, Guid? Body)
{
    public static readonly Actor System = new(ActorKind.System, null, "系统", null);
}

public enum ActorKind { Member = 1, ApiClient = 2, System = 3, Worker = 4, AgencyMember = 5 }
