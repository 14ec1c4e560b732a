"""What the contributor writes, and how it is told. {{name}} is what the program said."""
TITLE = "작은 팀이 큰 저장소를 옮긴 방법"
DAY = "2026-01-15"

BODY = """
한 작은 팀이 십 년 묵은 저장소를 일주일 만에 새 서버로 옮겼다. 멈춘 시간은 20분이었다. 이 글은 예시로 지어낸 것이다.

## 먼저 한 일

팀은 옮기기 전에 되돌리는 연습부터 했다. 되돌릴 수 있다는 것을 안 뒤에야 날짜를 잡았다.

728x90

## 남은 일

오래된 가지 300개는 옮기지 않고 목록으로만 남겼다.
"""

SUMMARY = "summary: 십 년 묵은 저장소를 20분만 멈추고 옮긴 팀이 먼저 한 일은 되돌리는 연습이었다.\n"


def DRAFT_TEXT(text):
    """The text, a summary and the ground on which it may be published."""
    head, _, _ = text.rpartition("---\n")
    return head.replace("status:", f"{SUMMARY}translators: [김옮김]\nrights:\n  basis: own\nstatus:") + "---\n" + BODY.lstrip()


def MISTAKE(text):
    return text.replace("summary:", "sumary:")


def WARNED(text):
    """Finished, as the contributor thinks."""
    return "".join(line for line in text.splitlines(keepends=True) if not line.startswith("status:"))


def FINISHED(text):
    return text.replace("728x90\n\n", "")


STORY = f"""# 첫 글을 쓰는 과정

처음 온 사람이 글 한 편을 시작해서 풀 리퀘스트를 열기까지, 터미널에 무엇을 치고 무엇이 나오는지 그대로 적었습니다.
설명은 [CONTRIBUTING](../CONTRIBUTING.md)에 있습니다. 이 문서와 그림은 `docs/pictures/make.py`가 프로그램을 실제로 돌려서 만듭니다. 날짜와 걸린 시간만 정해 둔 값입니다.

## 1. 가지를 만든다

```console
{{{{switch}}}}
```

## 2. 글을 시작한다

```console
{{{{new}}}}
```

답한 것이 머리글로 적힌 초안이 생겼습니다.

```yaml
{{{{started}}}}
```

## 3. 글을 쓴다

요약과 옮긴이, 싣는 근거를 적고 글을 씁니다.

```markdown
{{{{draft}}}}
```

## 4. 미리 보며 고친다

`http://127.0.0.1:5080/`을 브라우저로 열어 두고 씁니다. 저장하면 저절로 바뀝니다. 초안은 여기서만 보이고, 초안이라고 적혀 있습니다.

![미리 보기에 뜬 초안. 제목 위에 초안이라고 적혀 있다](pictures/preview-draft.png)

일부러 틀려 봅니다. `summary:`를 `sumary:`로 바꾸어 저장하면, 마지막으로 성한 화면 위에 무엇이 틀렸는지 뜹니다.

![sumary라는 키를 모른다며 파일과 줄, 칸, 고칠 말을 알려 주는 판](pictures/preview-error.png)

되돌려 저장하면 사라집니다. 그동안 터미널에는 이렇게 나옵니다. Ctrl-C로 끝냅니다.

```console
{{{{preview}}}}
```

## 5. 검사한다

다 썼으니 `status: draft` 줄을 지우고 검사합니다. 원문을 복사할 때 딸려 온 광고 자리가 남아 있었습니다.

```console
{{{{check}}}}
```

그 줄을 지우고 다시 검사합니다.

```console
{{{{check-again}}}}
```

## 6. 커밋하고 풀 리퀘스트를 연다

```console
{{{{add}}}}
{{{{commit}}}}
$ git push -q -u origin first-article
```

## 7. 검토 댓글을 받는다

`dotnet run -- review --base origin/main`을 하면, 풀 리퀘스트에 달리는 것과 같은 댓글이 나옵니다. 아래가 그 댓글입니다.

---

{{{{review}}}}
"""
