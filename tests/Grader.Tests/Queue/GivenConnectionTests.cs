using Grader.Gradebook.Connecting;
using Grader.Queue.Connecting;
using Npgsql;
using Xunit;

namespace Grader.Tests.Queue;

public sealed class GivenConnectionTests : IDisposable
{
    private const string HowItLooks =
        "It is one line of the form Host=NAME;Database=NAME;Username=NAME;Password=WORD, and a word with a ; in it has \" around "
        + "it.";

    private readonly string _file = Path.GetTempFileName();

    [Theory]
    [InlineData("Host=a;Database=b;Username=ada;Password=word", SslMode.Require)]
    [InlineData("Host=db.example.org;Database=b", SslMode.Require)]
    [InlineData("Host=10.0.0.7,127.0.0.1;Database=b", SslMode.Require)]
    [InlineData("Host=db.example.org;Database=b;SSL Mode=VerifyFull", SslMode.VerifyFull)]
    [InlineData("Host=db.example.org;Database=b;SslMode=Disable", SslMode.Disable)]
    [InlineData("Host=127.0.0.1;Database=b", SslMode.Prefer)]
    [InlineData("Host=::1;Database=b", SslMode.Prefer)]
    [InlineData("Host=127.0.0.1:5433;Database=b", SslMode.Prefer)]
    [InlineData("Host=10.0.0.7:5433;Database=b", SslMode.Require)]
    [InlineData("Server=LOCALHOST;Database=b", SslMode.Prefer)]
    [InlineData("Host=/var/run/postgresql;Database=b", SslMode.Prefer)]
    public void To_another_machine_it_is_encrypted_unless_somebody_says_otherwise(string text, SslMode mode)
    {
        var words = InFile(text).ForUpTo(3);
        Assert.Equal((mode, 3), (words.SslMode, words.MaxPoolSize));
    }

    [Theory]
    [InlineData("Host=a;Database=b;Username=ada;Password=word", "database b on a")]
    [InlineData("Host=a;Port=7;Database=b", "database b on a:7")]
    [InlineData("Host=a;Username=ada;Password=word", "the default database on a")]
    public void Only_where_it_leads_is_shown(string text, string place) => Assert.Equal(place, InFile(text).Place);

    [Theory]
    [InlineData("Host=a;Database=b;Password=se;cret")]
    [InlineData("Host=a;Database=b;Pasword=secret")]
    [InlineData("Host=a;Port=secret")]
    [InlineData("secret")]
    [InlineData("Host=a;Password=\"secret")]
    [InlineData("postgresql://ada:secret@a/b")]
    [InlineData("host=a dbname=b password=secret")]
    [InlineData("Host=a,Password=secret;Database=b")]
    public void Of_what_cannot_be_read_nothing_is_said_again(string text) =>
        Assert.Equal($"The connection string of the queue cannot be read. {HowItLooks}", Refused(() => InFile(text)));

    [Fact]
    public void What_is_missing_is_named()
    {
        Assert.Equal($"The connection string of the queue names no host. {HowItLooks}", Refused(() => InFile("Database=b")));
        Assert.Equal(
            "--queue env takes the connection string from the variable GRADER_QUEUE, which is not set.",
            Refused(() => QueueConnection.Read("env", _ => null, p => p))
        );
        Assert.StartsWith(
            "The file 'no.txt', which --queue names, cannot be read: ",
            Refused(() => QueueConnection.Read("@no.txt", _ => null, p => $"/nowhere/{p}")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Host=a;Database=b;Password=word")]
    [InlineData("Host=a;Database=b;pwd = word")]
    [InlineData("Host=a;Database=b;SSL Password=word")]
    [InlineData("host=a dbname=b password=word")]
    [InlineData("postgresql://ada:word@a/b")]
    public void A_password_has_no_place_on_a_command_line_also_where_it_cannot_be_read(string given) =>
        Assert.Equal(
            "A password on a command line can be read by everyone on this machine, and this one should be changed. Put the "
                + "connection string into a file that only you can read: --queue @FILE. Or into the variable GRADER_QUEUE: "
                + "--queue env.",
            Refused(() => QueueConnection.Read(given, _ => null, p => p))
        );

    [Fact]
    public void It_may_stand_in_the_environment()
    {
        const string Given = "Host=a;Database=b;Password=word";
        Assert.Equal("database b on a", QueueConnection.Read("env", _ => Given, p => p).Place);
        Assert.Equal("database b on a", QueueConnection.Read("Host=a;Database=b", _ => null, p => p).Place);
    }

    [Theory]
    [InlineData("Data Source=queue.db")]
    [InlineData("queue.db")]
    public void SQLite_is_no_queue(string given) =>
        Assert.Equal(
            "A queue is a PostgreSQL database, since workers on other machines must reach it; SQLite has no such thing. One "
                + "machine needs no queue: grade without --queue uses all of its cores.",
            Refused(() => QueueConnection.Read(given, _ => null, p => p))
        );

    [Theory]
    [InlineData("@grades.txt", true)]
    [InlineData("env", true)]
    [InlineData("Host=a;Database=b", true)]
    [InlineData("Database=b;Password=secret", true)]
    [InlineData("host=a password=secret", true)]
    [InlineData("postgresql://ada:secret@a/b", true)]
    [InlineData("report", false)]
    [InlineData("./env", false)]
    [InlineData("./@grades.txt", false)]
    [InlineData("out/seed=5", false)]
    [InlineData("gradebook.db", false)]
    public void What_may_have_a_password_in_it_is_taken_for_no_file(string given, bool isMeant) =>
        Assert.Equal(isMeant, GivenConnection.IsMeantBy(given, _ => "/nowhere/at/all"));

    private GivenConnection InFile(string text)
    {
        File.WriteAllText(_file, $"{text}\n");
        return QueueConnection.Read($"@{_file}", _ => null, p => p);
    }

    private static string Refused(Action read) => Assert.Throws<QueueException>(read).Message;

    public void Dispose() => File.Delete(_file);
}
