using System.Globalization;
using System.Text;

namespace Grader.Cli.Outside;

/// <summary>
/// Prints what the runner of a CI job would take for a command with a backslash in it, which makes it none: <c>::</c> at the
/// beginning of a line, for GitHub, and <c>##</c> anywhere, for Azure (<c>##vso[</c>), TeamCity (<c>##teamcity[</c>) and GitHub's
/// old form (<c>##[</c>).
/// </summary>
/// <param name="to">Where it goes, at once. Not closed.</param>
/// <remarks>
/// At the end of all printing, because that alone knows what begins a line: a screen wraps where it likes. The runners:
/// actions/runner, ActionCommand.cs; microsoft/azure-pipelines-agent, Command.cs.
/// </remarks>
public sealed class CiSafeWriter(TextWriter to) : TextWriter(CultureInfo.InvariantCulture)
{
    private const char Escape = '\e';

    private readonly StringBuilder _line = new();
    private LinePlace _place = LinePlace.Beginning;
    private char _last;
    private char _sequence;

    private enum LinePlace
    {
        /// <summary>Nothing that shows so far.</summary>
        Beginning,

        /// <summary>One colon so far.</summary>
        Colon,

        Within,
    }

    public override Encoding Encoding => to.Encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        foreach (var c in buffer)
        {
            if (IsOnlyForTerminals(c))
            {
                _line.Append(c);
                continue;
            }
            if (c == _last && (c == '#' || (c == ':' && _place == LinePlace.Colon)))
            {
                _line.Append('\\');
            }
            _line.Append(c);
            (_place, _last) = StateAfter(c);
        }
        to.Write(_line);
        _line.Clear();
    }

    public override void Flush() => to.Flush();

    private (LinePlace, char) StateAfter(char c) =>
        c switch
        {
            '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' => (LinePlace.Beginning, '\0'),
            _ when char.IsWhiteSpace(c) => (_place == LinePlace.Colon ? LinePlace.Within : _place, c),
            ':' when _place == LinePlace.Beginning => (LinePlace.Colon, c),
            _ => (LinePlace.Within, c),
        };

    // Colours, and what does not show, are nothing between two characters.
    private bool IsOnlyForTerminals(char c)
    {
        var before = _sequence;
        _sequence = (before, c) switch
        {
            (_, Escape) => Escape,
            (Escape, '[') => '[',
            ('[', < '@' or > '~') => '[',
            _ => '\0',
        };
        return before != '\0' || _sequence != '\0' || char.GetUnicodeCategory(c) == UnicodeCategory.Format;
    }
}
