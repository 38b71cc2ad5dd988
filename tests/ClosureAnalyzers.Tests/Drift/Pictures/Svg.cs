using System.Globalization;
using System.Security;
using System.Text;

namespace ClosureAnalyzers.Tests.Drift.Pictures;

/// <summary>
/// A drawing on a grid of characters. Each text says how wide it is, so that a squiggle is under its word in whatever font the reader has.
/// </summary>
internal sealed class Svg(int columns, double rows)
{
    private const double Width = 8.4;
    private const double Height = 22;
    private const double Margin = 16;

    private readonly StringBuilder elements = new();

    public void Box(double column, double row, double width, double height, string fill, string? stroke = null) =>
        elements.Append(CultureInfo.InvariantCulture,
            $"""  <rect x="{X(column):0.#}" y="{Y(row):0.#}" width="{width * Width:0.#}" height="{height * Height:0.#}" rx="4" fill="{fill}"{(stroke is null ? "" : $" stroke=\"{stroke}\"")}/>""").Append('\n');

    public void Text(double column, double row, string text, string fill, bool isBold = false)
    {
        if (string.IsNullOrWhiteSpace(text))
            return;
        // Blanks at the ends have no width in every viewer.
        column += text.Length - text.TrimStart().Length;
        text = text.Trim();
        elements.Append(CultureInfo.InvariantCulture,
            $"""  <text x="{X(column):0.#}" y="{Y(row) + 16:0.#}" textLength="{text.Length * Width:0.#}" fill="{fill}"{(isBold ? " font-weight=\"bold\"" : "")}>{SecurityElement.Escape(text)}</text>""").Append('\n');
    }

    public void Squiggle(double column, double row, int length, string stroke)
    {
        var path = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"M{X(column):0.#} {Y(row) + 20:0.#}"));
        for (var wave = 0; wave < Math.Max(2, 2 * length); wave++)
            path.Append(CultureInfo.InvariantCulture, $" l{Width / 4:0.#} {(wave % 2 == 0 ? -3 : 3)} l{Width / 4:0.#} {(wave % 2 == 0 ? 3 : -3)}");
        elements.Append($"""  <path d="{path}" fill="none" stroke="{stroke}" stroke-width="1.5"/>""").Append('\n');
    }

    public void Bulb(double column, double row) =>
        elements.Append(CultureInfo.InvariantCulture,
            $"""  <path d="M{X(column) + 8:0.#} {Y(row) + 3:0.#} a6 6 0 0 1 3 11 v4 h-6 v-4 a6 6 0 0 1 3 -11 z" fill="#ffcc00"/>""").Append('\n');

    public string Draw(string title)
    {
        var (width, height) = (columns * Width + 2 * Margin, rows * Height + 2 * Margin);
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{width:0}" height="{height:0}" viewBox="0 0 {width:0} {height:0}" role="img" font-family="Cascadia Code, Consolas, Menlo, DejaVu Sans Mono, monospace" font-size="14">
              <title>{SecurityElement.Escape(title)}</title>
              <rect width="100%" height="100%" rx="8" fill="#1e1e1e"/>
            {elements}</svg>

            """).ReplaceLineEndings("\n");
    }

    private static double X(double column) => Margin + column * Width;

    private static double Y(double row) => Margin + row * Height;
}
