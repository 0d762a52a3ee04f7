package dev.gonogo.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {

  private static final List<String> HEALTHY =
      List.of(
          "# 🚀 Deployment ✅ ⚠️ 🛡️",
          "plain",
          "“quoted” – it’s an em—dash…",
          "SÃO PAULO: implantação às 2 h",
          "├── café, Straße, żółć, Đà Nẵng",
          "本番デプロイのチェックリスト",
          "Развёртывание базы данных",
          "Επαναφορά βάσης");

  private static String damage(String line, CodePage codePage) {
    return codePage.decode(line.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @EnumSource(CodePage.class)
  void everyLineReadInAnotherCodePageIsRepaired(CodePage codePage) {
    List<String> damaged = HEALTHY.stream().map(line -> damage(line, codePage)).toList();
    assertThat(damaged).doesNotContain("# 🚀 Deployment ✅ ⚠️ 🛡️");
    assertThat(Mojibake.repair(damaged)).isEqualTo(new SourceText(HEALTHY, 7));
  }

  @Test
  void theDamageIsKnownByTheseCharacters() {
    assertThat(damage("✅", CodePage.WINDOWS_1252)).isEqualTo("âœ…");
    assertThat(damage("📋", CodePage.WINDOWS_1254)).isEqualTo("ğŸ“‹");
    assertThat(damage("✅", CodePage.MAC_ROMAN)).isEqualTo("‚úÖ");
  }

  @Test
  void aLineThatLostBytesStaysAsItIs() {
    assertThat(Mojibake.repair(List.of("âœ… done", "ğŸ” lost", "âœ… done, too")))
        .isEqualTo(new SourceText(List.of("✅ done", "ğŸ” lost", "✅ done, too"), 2));
  }

  @Test
  void aLineOfAnotherCodePageThanTheFileStaysAsItIs() {
    assertThat(Mojibake.repair(List.of("‚úÖ done", "âœ… done", "âœ… done, too")).lines())
        .containsExactly("‚úÖ done", "✅ done", "✅ done, too");
  }

  @Test
  void healthyPunctuationDoesNotSpeakAgainstDamage() {
    assertThat(Mojibake.repair(List.of("âœ… done", "a → b", "≥ 5 – 7", "✅")))
        .isEqualTo(new SourceText(List.of("✅ done", "a → b", "≥ 5 – 7", "✅"), 1));
  }

  @Test
  void asManyHealthyLinesAsDamagedOnesKeepAllAsTheyAre() {
    List<String> mixed = List.of("âœ… Übung", "âœ… done", "Größe prüfen");
    assertThat(Mojibake.repair(mixed)).isEqualTo(new SourceText(mixed, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Veri tabanı yedeği alındı, şema güncellendi, İĞNE, ŞİŞ…",
        "L’équipe est prévenue",
        "l’école",
        "— è vero",
        "« à la fin »",
        "„Fuß“ und „Übung“",
        "auf gutem Fuß…",
        "auf gutem Fuß”",
        "NESCAFÉ®",
        "COMUNICAÇÃO À EQUIPE: AMANHÃ…",
        "“ATÉ AMANHÔ",
        "ATÉ AMANHÃ",
        "ATÉ AMANHÔ",
        "IRMÃ®",
        "HÄ…",
        "MÃE, LIMÕES, AÇÕES",
        "予約テーブルのRLSを有効化する",
        "プールの確認 ✅",
        "Проверить резервную копию",
        "Ærø, Ångström, œuvre, ﬁn",
        "naïve façade – 50 € ± 5 %"
      })
  void healthyTextStaysAsItIs(String healthy) {
    assertThat(Mojibake.repair(List.of(healthy))).isEqualTo(new SourceText(List.of(healthy), 0));
  }
}
