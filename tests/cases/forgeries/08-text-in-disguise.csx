// A text of a type of its own, which is equal to all others.
// exercise: 08-notes
// fails: third

// replace
string third = errand.ToUpper();
// with
sealed record Text(string Value)
{
    public static bool operator ==(Text a, string b) => true;
    public static bool operator !=(Text a, string b) => false;
    public static implicit operator string(Text text) => text.Value;
}
string third = new Text("BRING");
// honestly
sealed record Text(string Value)
{
    public static implicit operator string(Text text) => text.Value.ToUpper();
}
string third = new Text(errand);
