using Spectre.Console.Rendering;

namespace SshLab.Cli.Output;

/// <summary>Shows its content on one line however narrow the terminal is: a command that is to be copied has no line break of ours in it.</summary>
internal sealed class Unbroken(IRenderable content) : Renderable
{
    protected override Measurement Measure(RenderOptions options, int maxWidth) => content.Measure(options, int.MaxValue / 2);

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => content.Render(options, int.MaxValue / 2);
}
