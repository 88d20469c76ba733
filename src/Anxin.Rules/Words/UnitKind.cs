namespace Anxin.Rules;

/// <summary>Kinds of union organisation.</summary>
public enum UnitKind
{
    Province,
    Prefecture,
    IndustryUnion,
    DirectUnion,
    County,
    Township,
    Enterprise,
}
