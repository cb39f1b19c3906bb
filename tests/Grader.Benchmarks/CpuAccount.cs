using System.Globalization;

namespace Grader.Benchmarks;

/// <summary>Processor time of all processes that a command starts, by a control group of the kernel's: runners are children of a
/// parent that is told nothing of their end, so that getrusage(2) never hears of them.</summary>
internal sealed class CpuAccount : IDisposable
{
    private const string V1 = "/sys/fs/cgroup/cpuacct",
        V2 = "/sys/fs/cgroup";

    private readonly string _group;
    private readonly bool _isV1 = Directory.Exists(V1);

    /// <exception cref="IOException">Control groups may not be made here: that takes root.</exception>
    public CpuAccount()
    {
        _group = Path.Combine(_isV1 ? V1 : V2, $"grader-benchmark-{Environment.ProcessId}-{Guid.NewGuid():N}");
        Directory.CreateDirectory(_group);
    }

    /// <summary>The command as it is to be started so that it counts.</summary>
    public (string Program, string[] Arguments) Within(string program, IEnumerable<string> arguments) =>
        ("/bin/sh", ["-c", "echo $$ > \"$0/cgroup.procs\" && exec \"$@\"", _group, program, .. arguments]);

    public double Seconds =>
        _isV1
            ? double.Parse(File.ReadAllText(Path.Combine(_group, "cpuacct.usage")), CultureInfo.InvariantCulture) / 1e9
            : double.Parse(File.ReadLines(Path.Combine(_group, "cpu.stat")).First().Split(' ')[1], CultureInfo.InvariantCulture)
                / 1e6;

    public void Dispose()
    {
        try
        {
            Directory.Delete(_group);
        }
        catch (IOException)
        {
            // A process is about to end.
        }
    }
}
