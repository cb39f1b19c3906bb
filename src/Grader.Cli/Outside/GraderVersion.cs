using System.Reflection;

namespace Grader.Cli.Outside;

/// <summary>Which grader this is.</summary>
public static class GraderVersion
{
    /// <summary>"0.1.0", without the commit that the build puts behind it.</summary>
    public static string Current { get; } =
        typeof(GraderVersion)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];
}
