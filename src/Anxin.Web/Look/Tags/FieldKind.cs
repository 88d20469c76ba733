namespace Anxin.Web.Look.Tags;

/// <summary>The control a field is drawn with.</summary>
public enum FieldKind
{
    /// <summary>Taken from the property's type: date, number, check box, or text; a select where items are given.</summary>
    Auto,
    Text,
    TextArea,
    Number,
    Date,
    Tel,
    Email,
    Password,
    Search,
    Select,

    /// <summary>One choice a line; with <c>big</c>, whole cards to press (public pages).</summary>
    Radios,
    Checkbox,
}

/// <summary>How wide the control is: as wide as the answer is long.</summary>
public enum FieldWidth
{
    Full,
    Short,
    Medium,
    Long,
}
