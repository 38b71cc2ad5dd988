using System.Text.Json;
using ClosureAnalyzers.Oracle.Emitted;

namespace ClosureAnalyzers.Oracle.Reports;

/// <summary>One diagnostic of a SARIF file.</summary>
internal sealed record SarifResult(string Rule, SourcePoint Start, ImmutableDictionary<string, string> Properties)
{
    public string this[string property] => Properties.GetValueOrDefault(property, "");

    public ImmutableArray<string> List(string property) => [.. this[property].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}

/// <summary>Reads what the compiler's <c>ErrorLog</c> writes, version 1 or 2.1 of the format.</summary>
internal static class SarifReport
{
    public static ImmutableArray<SarifResult> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.GetProperty("runs").EnumerateArray().SelectMany(run => run.GetProperty("results").EnumerateArray()).Select(Result)];
    }

    private static SarifResult Result(JsonElement result)
        => new(result.GetProperty("ruleId").GetString()!, Start(result), Properties(result));

    private static ImmutableDictionary<string, string> Properties(JsonElement result)
        => result.TryGetProperty("properties", out var all) && all.TryGetProperty("customProperties", out var custom)
            ? custom.EnumerateObject().ToImmutableDictionary(property => property.Name, property => property.Value.GetString() ?? "")
            : [];

    private static SourcePoint Start(JsonElement result)
    {
        if (!result.TryGetProperty("locations", out var locations) || locations.GetArrayLength() == 0)
        {
            return default;
        }

        var location = locations[0];
        var place = location.TryGetProperty("resultFile", out var first) ? first : location.GetProperty("physicalLocation");
        var uri = place.TryGetProperty("artifactLocation", out var artifact) ? artifact.GetProperty("uri") : place.GetProperty("uri");
        var region = place.GetProperty("region");
        return new(Uri.UnescapeDataString(uri.GetString()!), region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32());
    }
}
