using System.Data.Common;
using System.Net;
using Npgsql;

namespace Grader.Queue.Connecting;

/// <summary>How a queue's database is reached, as it was given. It never shows a password, nor who is let in.</summary>
public sealed class GivenConnection
{
    /// <summary>Where a connection string may stand that is in no file.</summary>
    public const string Variable = "GRADER_QUEUE";

    private const string FromVariable = "env";

    private const int MostFileBytes = 1 << 16;

    private const string HowItLooks =
        "It is one line of the form Host=NAME;Database=NAME;Username=NAME;Password=WORD, and a word with a ; in it has \" around "
        + "it.";

    private readonly NpgsqlConnectionStringBuilder _words;

    private GivenConnection(NpgsqlConnectionStringBuilder words) => _words = words;

    /// <summary>"database grader on db.example.org": all that is ever shown.</summary>
    public string Place =>
        $"{(Name is null ? "the default database" : $"database {Name}")} on {_words.Host}"
        + (_words.Port == NpgsqlConnection.DefaultPort ? "" : $":{_words.Port}");

    /// <summary>Of the database; null where it is the one of the user's name, which is not shown.</summary>
    internal string? Name => _words.Database;

    /// <param name="given">"@FILE", "env", or a connection string without a password, since what stands on a command line can be
    /// read by everyone on the machine.</param>
    /// <param name="pathOf">Where a file is that is named so.</param>
    /// <exception cref="QueueException">It makes no sense, or must not stand there.</exception>
    public static GivenConnection Read(string given, Func<string, string?> variable, Func<string, string> pathOf)
    {
        var fromFile = given.StartsWith('@');
        var text =
            fromFile ? ReadFile(given[1..], pathOf)
            : given == FromVariable ? ReadVariable(variable)
            : given;
        var words = Parse(text);
        if (!fromFile && given != FromVariable && words.Password is not null)
        {
            throw new QueueException(
                "A password on a command line can be read by everyone on this machine, and this one should be changed. Put the "
                    + $"connection string into a file that only you can read: --queue @FILE. Or into the variable {Variable}: "
                    + $"--queue {FromVariable}."
            );
        }
        return new(WithDefaults(words));
    }

    /// <param name="most">Connections at once.</param>
    internal NpgsqlConnectionStringBuilder ForUpTo(int most) => new(_words.ConnectionString) { MaxPoolSize = most };

    private static string ReadFile(string file, Func<string, string> pathOf)
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
            throw new QueueException($"The file '{file}', which --queue names, cannot be read: {e.Message}");
        }
    }

    private static string ReadVariable(Func<string, string?> variable) =>
        variable(Variable) is { Length: > 0 } text
            ? text
            : throw new QueueException(
                $"--queue {FromVariable} takes the connection string from the variable {Variable}, which is not set."
            );

    // What the library says of a word that it does not know may be a piece of a password.
    private static NpgsqlConnectionStringBuilder Parse(string text)
    {
        if (text.StartsWith("Data Source", StringComparison.OrdinalIgnoreCase) || text.EndsWith(".db", StringComparison.Ordinal))
        {
            throw new QueueException(
                "A queue is a PostgreSQL database, since workers on other machines must reach it; SQLite has no such thing. One "
                    + "machine needs no queue: grade without --queue uses all of its cores."
            );
        }
        try
        {
            var words = new NpgsqlConnectionStringBuilder(text);
            return words.Host is { Length: > 0 }
                ? words
                : throw new QueueException($"The connection string of the queue names no host. {HowItLooks}");
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidCastException or KeyNotFoundException)
        {
            throw new QueueException($"The connection string of the queue cannot be read. {HowItLooks}");
        }
    }

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

    private static bool IsHere(string host) =>
        host.StartsWith('/')
        || host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
