using System.Collections.Immutable;
using System.Text.Json;
using Xunit;

namespace Grader.Sandbox.Tests.Packaging;

/// <summary>A Dockerfile of ours: what it says, and its steps done on a machine without Docker.</summary>
internal sealed record ContainerFile(ImmutableArray<(string Word, string Text)> Steps)
{
    public string From => Only("FROM")!;

    public string? User => Only("USER");

    public string? WorkingDirectory => Only("WORKDIR");

    public ImmutableArray<string> EntryPoint => Words("ENTRYPOINT");

    public ImmutableArray<string> Command => Words("CMD");

    public static ContainerFile Read(string path) =>
        new([
            .. File.ReadAllLines(Repository.At(path))
                .Where(l => l.Length > 0 && l[0] != '#')
                .Select(l =>
                    (l[..l.IndexOf(' ', StringComparison.Ordinal)], l[(l.IndexOf(' ', StringComparison.Ordinal) + 1)..])
                ),
        ]);

    /// <summary>Does it on a machine that bubblewrap makes, on which a folder that it makes is a volume by now.</summary>
    /// <param name="archive">The one file that lies beside it where it is built.</param>
    public Task Build(ServiceMachine machine, string archive)
    {
        machine.Add("/opt");
        return Build(
            machine.At,
            line => machine.OutputOf("bash", "-c", line.Replace("mkdir ", "mkdir -p ", StringComparison.Ordinal)),
            archive
        );
    }

    /// <summary>Unpacks what is added and runs what is run; a word that it does not know is a failure.</summary>
    /// <param name="at">Where a path of the machine is on this one.</param>
    /// <param name="run">Runs a line there, as root.</param>
    /// <param name="archive">The one file that lies beside it where it is built.</param>
    public async Task Build(Func<string, string> at, Func<string, Task> run, string archive)
    {
        foreach (var (word, rest) in Steps)
        {
            switch (word)
            {
                case "ADD":
                    Assert.Equal($"{Path.GetFileName(archive)} /opt/", rest);
                    await Packages.Shell($"tar -xzf '{archive}'", at("/opt"), []);
                    break;
                case "RUN":
                    await run(rest);
                    break;
                default:
                    Assert.Contains(word, (string[])["FROM", "USER", "WORKDIR", "ENTRYPOINT", "CMD"]);
                    break;
            }
        }
    }

    private string? Only(string word) => Steps.Where(s => s.Word == word).Select(s => s.Text).SingleOrDefault();

    private ImmutableArray<string> Words(string word) =>
        Only(word) is { } list ? [.. JsonSerializer.Deserialize<string[]>(list)!] : [];
}
