using System.Collections.Immutable;
using System.Text.Json;

namespace Grader.Policies;

/// <summary>A value of JSON, and where in its file it begins.</summary>
/// <param name="Line">1-based.</param>
internal abstract record PlacedJson(int Line)
{
    private const int MostDepth = 8;

    public sealed record Text(int Line, string Value) : PlacedJson(Line);

    public sealed record Number(int Line, double Value) : PlacedJson(Line);

    /// <param name="Members">In the order of the file; a name may be there twice.</param>
    public sealed record Group(int Line, ImmutableArray<Member> Members) : PlacedJson(Line);

    /// <param name="What">"a list", "true", "null"</param>
    public sealed record Other(int Line, string What) : PlacedJson(Line);

    /// <param name="Line">Of the name.</param>
    public sealed record Member(int Line, string Name, PlacedJson Value);

    /// <param name="utf8">All of a file.</param>
    /// <param name="failedAt">Where it is no JSON: the line up to which it made sense, 1-based.</param>
    public static PlacedJson? Parse(ReadOnlySpan<byte> utf8, out int failedAt)
    {
        var json = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MostDepth });
        failedAt = 1;
        try
        {
            json.Read();
            var value = ReadValue(ref json, utf8);
            json.Read();
            return value;
        }
        catch (JsonException e)
        {
            failedAt = (int)(e.LineNumber ?? 0) + 1;
        }
        catch (InvalidOperationException) // half a surrogate pair in a text, or bytes that are not UTF-8
        {
            failedAt = LineAt(utf8, json.TokenStartIndex);
        }
        return null;
    }

    private static PlacedJson ReadValue(ref Utf8JsonReader json, ReadOnlySpan<byte> utf8)
    {
        var line = LineAt(utf8, json.TokenStartIndex);
        switch (json.TokenType)
        {
            case JsonTokenType.String:
                return new Text(line, json.GetString()!);
            case JsonTokenType.Number:
                return new Number(line, json.GetDouble());
            case JsonTokenType.StartObject:
                return new Group(line, ReadMembers(ref json, utf8));
            case JsonTokenType.StartArray:
                json.Skip();
                return new Other(line, "a list");
            default:
                return new Other(line, json.TokenType.ToString().ToLowerInvariant());
        }
    }

    private static ImmutableArray<Member> ReadMembers(ref Utf8JsonReader json, ReadOnlySpan<byte> utf8)
    {
        var members = ImmutableArray.CreateBuilder<Member>();
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            var (line, name) = (LineAt(utf8, json.TokenStartIndex), json.GetString()!);
            json.Read();
            members.Add(new(line, name, ReadValue(ref json, utf8)));
        }
        return members.ToImmutable();
    }

    private static int LineAt(ReadOnlySpan<byte> utf8, long at) => utf8[..(int)at].Count((byte)'\n') + 1;
}
