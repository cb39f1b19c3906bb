using System.Data.Common;
using System.Net;
using System.Text.RegularExpressions;
using Npgsql;

namespace Grader.Gradebook.Connecting;

/// <summary>How a database is reached, as it was given. It never shows a password, nor who is let in.</summary>
public sealed partial class GivenConnection
{
    private const string FromVariable = "env";

    private const int MostFileBytes = 1 << 16;

    private const string HowItLooks =
        "It is one line of the form Host=NAME;Database=NAME;Username=NAME;Password=WORD, and a word with a ; in it has \" around "
        + "it.";

    private readonly NpgsqlConnectionStringBuilder _words;

    private GivenConnection(DatabaseUse use, NpgsqlConnectionStringBuilder words) => (Use, _words) = (use, words);

    internal DatabaseUse Use { get; }

    /// <summary>"database grader on db.example.org": all that is ever shown.</summary>
    public string Place =>
        $"{(Name is null ? "the default database" : $"database {Name}")} on {_words.Host}"
        + (_words.Port == NpgsqlConnection.DefaultPort ? "" : $":{_words.Port}");

    /// <summary>Of the database; null where it is the one of the user's name, which is not shown.</summary>
    internal string? Name => _words.Database;

    /// <param name="given">"@FILE", "env", or a connection string without a password, since what stands on a command line can be
    /// read by everyone on the machine.</param>
    /// <param name="pathOf">Where a file is that is named so.</param>
    /// <exception cref="Exception">It makes no sense, or must not stand there: as <see cref="DatabaseUse.Refuse"/> makes
    /// it.</exception>
    public static GivenConnection Read(string given, DatabaseUse use, Func<string, string?> variable, Func<string, string> pathOf)
    {
        var fromFile = given.StartsWith('@');
        var text =
            fromFile ? ReadFile(given[1..], use, pathOf)
            : given == FromVariable ? ReadVariable(use, variable)
            : given;
        if (!fromFile && given != FromVariable && Secret().IsMatch(text))
        {
            throw use.Refuse(
                "A password on a command line can be read by everyone on this machine, and this one should be changed. Put the "
                    + $"connection string into a file that only you can read: {use.Option} @FILE. Or into the variable "
                    + $"{use.Variable}: {use.Option} {FromVariable}."
            );
        }
        return new(use, WithDefaults(Parse(text, use)));
    }

    // As libraries write it, and as an address does: also in what cannot be read, which was on the command line all the same.
    [GeneratedRegex(@"(?i)pass(word|wd)?\s*=|\b(pwd|psw)\s*=|://[^/@]*:[^/@]*@", RegexOptions.CultureInvariant)]
    private static partial Regex Secret();

    /// <summary>Whether a text that may as well name a file is meant to be one of these. What looks like a connection string may
    /// have a password in it, and is shown nowhere; a file that is called "@x" or "env" is "./env".</summary>
    public static bool IsMeantBy(string given, Func<string, string> pathOf) =>
        given.StartsWith('@')
        || given == FromVariable
        || ((given.Contains("://", StringComparison.Ordinal) || BeginsWithWord(given)) && !Path.Exists(pathOf(given)));

    // "Host = ...", and no path that has a = in it.
    private static bool BeginsWithWord(string given) =>
        given.IndexOf('=', StringComparison.Ordinal) is > 0 and var at
        && given[..at].All(c => char.IsAsciiLetter(c) || c is ' ' or '_');

    /// <param name="most">Connections at once.</param>
    internal NpgsqlConnectionStringBuilder ForUpTo(int most) => new(_words.ConnectionString) { MaxPoolSize = most };

    private static string ReadFile(string file, DatabaseUse use, Func<string, string> pathOf)
    {
        try
        {
            using var stream = File.OpenRead(pathOf(file));
            var bytes = new byte[MostFileBytes];
            using var reader = new StreamReader(new MemoryStream(bytes, 0, stream.ReadAtLeast(bytes, bytes.Length, false)));
            return reader.ReadToEnd().Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw use.Refuse($"The file '{file}', which {use.Option} names, cannot be read: {e.Message}");
        }
    }

    private static string ReadVariable(DatabaseUse use, Func<string, string?> variable) =>
        variable(use.Variable) is { Length: > 0 } text
            ? text
            : throw use.Refuse(
                $"{use.Option} {FromVariable} takes the connection string from the variable {use.Variable}, which is not set."
            );

    // What the library says of a word that it does not know may be a piece of a password.
    private static NpgsqlConnectionStringBuilder Parse(string text, DatabaseUse use)
    {
        if (
            use.NoFile is { } why
            && (
                text.StartsWith("Data Source", StringComparison.OrdinalIgnoreCase)
                || text.EndsWith(".db", StringComparison.Ordinal)
            )
        )
        {
            throw use.Refuse(why);
        }
        try
        {
            var words = new NpgsqlConnectionStringBuilder(text);
            // "host=a password=b", as other programs write it, is all of it a host here.
            return words.Host is not { Length: > 0 } host
                    ? throw use.Refuse($"The connection string of the {use.Noun} names no host. {HowItLooks}")
                : IsName(host) && IsName(words.Database) ? words
                : throw new FormatException();
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidCastException or KeyNotFoundException)
        {
            throw use.Refuse($"The connection string of the {use.Noun} cannot be read. {HowItLooks}");
        }
    }

    private static bool IsName(string? word) => word?.Contains('=', StringComparison.Ordinal) != true;

    private static NpgsqlConnectionStringBuilder WithDefaults(NpgsqlConnectionStringBuilder words)
    {
        // The library's own builder says of every word that it has it.
        var said = new DbConnectionStringBuilder { ConnectionString = words.ConnectionString };
        if (!said.ContainsKey("SSL Mode") && !words.Host!.Split(',').All(IsHere))
        {
            words.SslMode = SslMode.Require;
        }
        words.ApplicationName ??= "grader";
        words.PersistSecurityInfo = false;
        words.IncludeErrorDetail = false;
        words.Enlist = false;
        // A machine that is gone without a word is noticed within a minute.
        words.KeepAlive = words.KeepAlive > 0 ? words.KeepAlive : 20;
        return words;
    }

    private static bool IsHere(string host)
    {
        // Each of several may have a port of its own. An address of the sixth version has more colons.
        var name = host.Split(':') is [var before, _] ? before : host;
        return host.StartsWith('/')
            || name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address));
    }
}
