namespace ClosureAnalyzers.EndToEnd;

/// <summary>
/// What is hard about repairing everything at once, with the real <c>dotnet format analyzers</c>: the first diagnostic is one that is
/// refused, closures share a copy, several rules have a say, and the file belongs to two projects. Takes too long for every test run:
/// <c>dotnet run --project tests/ClosureAnalyzers.EndToEnd -- format</c>.
/// </summary>
internal sealed class FormatJudge(PackedPackage package)
{
    public static async Task Run()
    {
        await using var server = new CompilerServer();
        await using var package = new PackedPackage();
        await server.InitializeAsync();
        await package.InitializeAsync();

        var judge = new FormatJudge(package);
        await judge.AFileOfTwoProjectsIsRepairedAtOnceAndThenLeftAlone();
        await judge.AProjectWithTwoTargetFrameworksIsRepairedOnceAndRightInBoth();
    }

    private async Task AFileOfTwoProjectsIsRepairedAtOnceAndThenLeftAlone()
    {
        using var projects = await PackageProject.Create(package);
        await projects.Write("Program.cs", Reported);
        await projects.Write("one/one.csproj", Project(package.Version, "ONE"));
        await projects.Write("two/two.csproj", Project(package.Version, "TWO"));
        await projects.Write("both.slnx", """<Solution><Project Path="one/one.csproj" /><Project Path="two/two.csproj" /></Solution>""");

        string[] format = ["format", "analyzers", "both.slnx", "--diagnostics", "CLO1001", "CLO1002", "CLO1003", "--severity", "info"];
        await projects.Dotnet(format);
        Assert.Equal(Repaired, await projects.Read("Program.cs"));

        await projects.Dotnet(format);
        Assert.Equal(Repaired, await projects.Read("Program.cs"));
        await projects.Dotnet("build", "both.slnx");
    }

    private async Task AProjectWithTwoTargetFrameworksIsRepairedOnceAndRightInBoth()
    {
        using var project = await PackageProject.Create(package);
        await project.Write("Program.cs", ForTwoFrameworks);
        await project.WriteProject("net10.0;net10.0-windows", package.Version);

        await Format("CLO1001", "CLO1002", "CLO1003", "CLO1005", "CLO2005");
        await Format("CLO2003");
        Assert.Equal(RepairedForTwoFrameworks, await project.Read("Program.cs"));

        await Format("CLO1001", "CLO1002", "CLO1003", "CLO1005", "CLO2003", "CLO2005");
        Assert.Equal(RepairedForTwoFrameworks, await project.Read("Program.cs"));

        await project.Dotnet("build", "-warnaserror");
        Assert.EndsWith("0 1 14 11\n", await project.Dotnet("run", "-f", "net10.0", "--no-build"));

        Task Format(params string[] ids) => project.Dotnet(["format", "analyzers", "--diagnostics", .. ids, "--severity", "info"]);
    }

    private const string ForTwoFrameworks = """
        var later = new List<Func<int>>();
        for (int i = 0; i < 2; i++)
        {
            later.Add(() => i);
        #if WINDOWS
            later.Add(() => i * 10);
        #endif
        }

        Kitchen.Serve(1, later);
        Kitchen.Serve(4, later);
        later.Add(() => Kitchen.Serve(1, later));
        Console.WriteLine(string.Join(" ", later.ConvertAll(each => each())));

        static class Kitchen
        {
            public static int Serve(int table, List<Func<int>> later)
            {
                var seats = 10;
                if (table > 3)
                {
                    later.Add(() =>
                    {
        #if WINDOWS
                        return table * seats;
        #else
                        return table + seats;
        #endif
                    });
                }

                return table + seats;
            }
        }

        """;

    private const string RepairedForTwoFrameworks = """
        var later = new List<Func<int>>();
        for (int i = 0; i < 2; i++)
        {
            var iCopy = i;
            later.Add(() => iCopy);
        #if WINDOWS
            var iCopy2 = i;
            later.Add(() => iCopy2 * 10);
        #endif
        }

        Kitchen.Serve(1, later);
        Kitchen.Serve(4, later);
        later.Add(() => Kitchen.Serve(1, later));
        Console.WriteLine(string.Join(" ", later.ConvertAll(each => each())));

        static class Kitchen
        {
            public static int Serve(int table, List<Func<int>> later)
            {
                const int seats = 10;
                if (table > 3)
                {
                    var tableCopy = table;
                    later.Add(() =>
                    {
        #if WINDOWS
                        return tableCopy * seats;
        #else
                        return tableCopy + seats;
        #endif
                    });
                }

                return table + seats;
            }
        }

        """;

    private static string Project(string version, string symbol) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <DefineConstants>$(DefineConstants);{symbol}</DefineConstants>
          </PropertyGroup>
          <ItemGroup>
            <Compile Include="../Program.cs" />
            <PackageReference Include="ClosureAnalyzers" Version="{version}" />
          </ItemGroup>
        </Project>
        """;

    private const string Reported = """
        using System;
        using System.Collections.Generic;

        public static class Program
        {
            public static void Fill(List<Func<int>> later, Action<Func<int>> unknown)
            {
                for (int i = 0; i < 3; i++)
                    later.Add(() => i++);

                for (int i = 0; i < 3; i++)
                    later.AddRange([() => i, () => -i, () => ~i]);

                for (int i = 0; i < 3; i++) unknown(() => i);

                for (int i = 0; i < 3; i++)
                {
                    later.Add(() => i);
        #if ONE
                    later.Add(() => i * 10);
        #else
                    later.Add(() => i * 20);
        #endif
                    later.Add(() => i);
                }

                int n = 1;
                later.Add(() => n);
                n = 2;
            }
        }

        """;

    private const string Repaired = """
        using System;
        using System.Collections.Generic;

        public static class Program
        {
            public static void Fill(List<Func<int>> later, Action<Func<int>> unknown)
            {
                for (int i = 0; i < 3; i++)
                    later.Add(() => i++);

                for (int i = 0; i < 3; i++)
                {
                    var iCopy = i;
                    later.AddRange([() => iCopy, () => -iCopy, () => ~iCopy]);
                }

                for (int i = 0; i < 3; i++)
                {
                    var iCopy = i;
                    unknown(() => iCopy);
                }

                for (int i = 0; i < 3; i++)
                {
                    var iCopy = i;
                    later.Add(() => iCopy);
        #if ONE
                    var iCopy2 = i;
                    later.Add(() => iCopy2 * 10);
        #else
                    var iCopy3 = i;
                    later.Add(() => iCopy3 * 20);
        #endif
                    later.Add(() => iCopy);
                }

                int n = 1;
                var nCopy = n;
                later.Add(() => nCopy);
                n = 2;
            }
        }

        """;
}
