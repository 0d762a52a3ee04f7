package dev.gonogo.engine.command;

import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.run.Attestations;
import dev.gonogo.engine.signature.Attested;
import dev.gonogo.engine.signature.GitIdentity;
import dev.gonogo.engine.signature.Signature;
import dev.gonogo.engine.signature.SignatureFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Signs lines of a checklist: those that are named, or one after the other as they are open. */
@Command(
    name = "sign",
    description = "Signs lines of a checklist: attests them by name, for the record.",
    footer = {
      "",
      "Without a heading or line it asks for each line that is open. Signatures are appended to",
      "<name>.signatures.yaml beside the spec file; commit it."
    })
final class SignCommand implements Subcommand {
  private final BufferedReader answers;
  private final Clock clock;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private ChosenChecklist chosen = new ChosenChecklist();

  @Option(
      names = "--as",
      paramLabel = "ROLE",
      description = "In which role; needed where the lines are signed by several.")
  private @Nullable String role;

  @Option(names = "--name", description = "Who signs; else user.name of git.")
  private @Nullable String name;

  @Option(names = "--until", paramLabel = "DATE", description = "The last day on which it holds.")
  private @Nullable LocalDate until;

  @Option(names = "--reason", paramLabel = "TEXT", description = "What to keep beside it.")
  private @Nullable String reason;

  @Option(
      names = "--evidence",
      paramLabel = "FILE",
      description = "A file in the checklist's folder that belongs to it; may be repeated.")
  private List<Path> evidence = new ArrayList<>();

  @Option(
      names = "--not-applicable",
      description = "The lines do not apply to this deployment; needs --reason.")
  private boolean notApplicable;

  @Option(names = "--withdraw", description = "Takes back an earlier signature; needs --reason.")
  private boolean withdraw;

  @Option(
      names = "--also-checked",
      description =
          "Of headings, also lines that have a check: the signature stands for it where it is"
              + " blocked.")
  private boolean alsoChecked;

  @Option(names = "--yes", description = "Does not ask once more before it signs.")
  private boolean yes;

  @Parameters(
      paramLabel = "LINE",
      description = "Headings, every open line under them, or single lines.")
  private List<String> named = new ArrayList<>();

  SignCommand(BufferedReader answers, Clock clock) {
    this.answers = answers;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    if (notApplicable && withdraw) {
      throw chosen.refused("a line either does not apply, or its signature is withdrawn");
    }
    Plan plan = chosen.plan();
    Optional<GitIdentity> git = GitIdentity.of(plan.folder());
    String signer =
        Optional.ofNullable(name)
            .or(() -> git.map(GitIdentity::name))
            .orElseThrow(() -> chosen.refused("git knows no user.name here. Say who with --name"));
    SignableLines lines = new SignableLines(plan, new Attestations(plan, clock));
    List<SignableLine> wanted = wanted(lines);
    if (wanted.isEmpty()) {
      out().println("nothing is open" + (role == null ? "" : " for \"" + role + "\""));
      return 0;
    }
    List<SignableLine> toSign =
        named.isEmpty() ? oneByOne(wanted, signer) : allAtOnce(wanted, signer);
    if (toSign.isEmpty()) {
      out().println("nothing was signed");
      return 1;
    }
    write(plan, toSign, new Signer(signer, git.map(GitIdentity::toString)));
    return 0;
  }

  private List<SignableLine> wanted(SignableLines lines) {
    try {
      List<SignableLine> wanted =
          named.isEmpty() ? lines.open(role) : lines.named(named, role, scope());
      List<String> roles = wanted.stream().map(SignableLine::role).distinct().sorted().toList();
      if (roles.size() > 1) {
        throw chosen.refused(
            "these lines are signed by several roles. Choose yours with --as: %s"
                .formatted(String.join(", ", roles)));
      }
      return wanted;
    } catch (IllegalArgumentException e) {
      throw chosen.refused(String.valueOf(e.getMessage()));
    }
  }

  private Scope scope() {
    return withdraw ? Scope.SIGNED : alsoChecked ? Scope.ALSO_CHECKED : Scope.OPEN;
  }

  private List<SignableLine> oneByOne(List<SignableLine> open, String signer) throws IOException {
    out().printf("%s, %s: %s%n", signer, open.get(0).role(), Count.of(open.size(), "open line"));
    List<SignableLine> toSign = new ArrayList<>();
    for (SignableLine line : open) {
      out().println(line.text());
      String answer = ask("  is it so? [y]es, [n]o, [q]uit: ");
      if (answer.startsWith("q")) {
        break;
      }
      if (answer.startsWith("y")) {
        toSign.add(line);
      }
    }
    return toSign;
  }

  private List<SignableLine> allAtOnce(List<SignableLine> wanted, String signer)
      throws IOException {
    wanted.forEach(line -> out().println(line.text()));
    String question =
        "%s signs %s as %s. [y]es, [n]o: "
            .formatted(signer, Count.of(wanted.size(), "line"), wanted.get(0).role());
    return yes || ask(question).startsWith("y") ? wanted : List.of();
  }

  /** The end of the input is a no. */
  private String ask(String question) throws IOException {
    out().print(question);
    out().flush();
    String answer = answers.readLine();
    if (answer == null) {
      out().println();
    }
    return answer == null ? "q" : answer.strip().toLowerCase(Locale.ROOT);
  }

  private void write(Plan plan, List<SignableLine> lines, Signer signer) throws IOException {
    Attested status =
        withdraw ? Attested.WITHDRAWN : notApplicable ? Attested.NOT_APPLICABLE : Attested.DONE;
    SignatureFile file = SignatureFile.of(plan.folder(), plan.checklist());
    try {
      NewSignatures signatures =
          new NewSignatures(
              plan,
              signer,
              clock,
              status,
              Optional.ofNullable(until),
              Optional.ofNullable(reason),
              evidence);
      List<Signature> made = signatures.of(lines);
      file.append(made);
      out().printf("%s in %s. Commit it.%n", Count.of(made.size(), "signature"), file.path());
    } catch (IllegalArgumentException e) {
      throw chosen.refused(String.valueOf(e.getMessage()));
    }
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }
}
